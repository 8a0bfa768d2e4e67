import type { ContractEvent } from '@coplume/shared/api'
import { OrganisationId, PersonId, SectionId } from '@coplume/shared/ids'
import type { PartyRole } from '@coplume/shared/party'
import type { SectionRights } from '@coplume/shared/right'
import { describe, expect, it } from 'vitest'
import type { ActingPerson, ContractRights } from '../store/rights.ts'
import { eventFor } from './event-filter.ts'

const id = (letter: string) => letter.repeat(16)
const [mine, theirs] = [OrganisationId.parse(id('a')), OrganisationId.parse(id('b'))]
const [open, hidden] = [SectionId.parse(id('o')), SectionId.parse(id('h'))]
const [me, anna, ben] = [PersonId.parse(id('m')), PersonId.parse(id('n')), PersonId.parse(id('p'))]

const as = (role: PartyRole, organisationId = mine): ActingPerson => ({
  personId: me,
  organisationId,
  role,
  quality: '',
})
const section = (released: boolean): SectionRights => ({
  ownerId: theirs,
  state: 'drafting',
  released,
  grants: new Map(),
})
const rights: ContractRights = {
  actors: new Map(),
  sections: new Map([
    [open, section(true)],
    [hidden, section(false)],
  ]),
}

describe('what one recipient hears', () => {
  it.each(['text', 'threads'] as const)('[EV2] %s of a section, if they may read it', (kind) => {
    const told = (sectionId: SectionId, actor: ActingPerson) => eventFor(actor, rights, { kind, sectionId })
    expect(told(open, as('observer'))).not.toBeNull()
    expect(told(hidden, as('optional', theirs))).not.toBeNull()
    for (const role of ['lead', 'mandatory', 'observer'] as const) expect(told(hidden, as(role)), role).toBeNull()
    expect(told(SectionId.parse(id('z')), as('lead'))).toBeNull()
  })

  it('[EV2] a change of the contract kept to an audience: readers, and pilots where they see it too', () => {
    const told = (actor: ActingPerson, pilots: boolean) =>
      eventFor(actor, rights, { kind: 'contract' }, { readersOf: hidden, pilots })
    expect(told(as('optional', theirs), false)).not.toBeNull()
    expect(told(as('lead'), true)).not.toBeNull()
    expect(told(as('lead'), false)).toBeNull()
    expect(told(as('mandatory'), true)).toBeNull()
  })

  it('[EV3] people at work in a section one may not read are on the page, once, and nowhere else', () => {
    const at = (personId: PersonId, sectionId: SectionId | null) => ({
      personId,
      name: personId,
      organisationId: theirs,
      sectionId,
    })
    const event: ContractEvent = { kind: 'presence', people: [at(anna, hidden), at(anna, open), at(ben, hidden)] }
    expect(eventFor(as('mandatory'), rights, event)).toEqual({
      kind: 'presence',
      people: [at(anna, open), at(ben, null)],
    })
    expect(eventFor(as('optional', theirs), rights, event)).toEqual(event)
  })
})
