import { describe, expect, it } from 'vitest'
import { OrganisationId, PartyId, PersonId } from './ids.ts'
import type { Party, PartyRole } from './party.ts'
import { demotionRefusal, memberRemovalRefusal, partyRemovalRefusal } from './party-change.ts'

const party = (letter: string, role: PartyRole): Party => ({
  id: PartyId.parse(letter.repeat(16)),
  organisationId: OrganisationId.parse(letter.repeat(16)),
  role,
  signatoryQuality: null,
})
const member = (letter: string, of: Party) => ({
  personId: PersonId.parse(letter.repeat(16)),
  organisationId: of.organisationId,
})
const epci = party('a', 'lead')
const state = party('b', 'lead')
const caf = party('c', 'optional')
const claire = member('x', epci)
const paul = member('y', state)

describe('who may leave a contract', () => {
  it('[CT10] not a party that still owns a section', () => {
    const sections = [{ ownerId: caf.organisationId }]
    expect(partyRemovalRefusal(caf, [epci, caf], [claire], sections)).toBe('owner-has-sections')
    expect(partyRemovalRefusal(caf, [epci, caf], [claire], [])).toBeNull()
  })

  it('[CT10] not the last pilot that somebody acts for, and it stays a pilot', () => {
    expect(partyRemovalRefusal(epci, [epci, state], [claire, paul], [])).toBeNull()
    expect(partyRemovalRefusal(epci, [epci, state], [claire], [])).toBe('last-pilot')
    expect(demotionRefusal(epci, [epci, caf], [claire])).toBe('last-pilot')
    expect(demotionRefusal(caf, [epci, caf], [claire])).toBeNull()
  })

  it('[CT10] not the last person who acts for a pilot', () => {
    expect(memberRemovalRefusal(claire.personId, [epci, state], [claire, paul])).toBeNull()
    expect(memberRemovalRefusal(claire.personId, [epci, state], [claire])).toBe('last-pilot')
    expect(memberRemovalRefusal(paul.personId, [epci, state], [claire])).toBe('not-found')
  })
})
