import { describe, expect, it } from 'vitest'
import { OrganisationId } from './ids.ts'
import { PartyRole } from './party.ts'
import { effectiveRight, Right, rightRank, type SectionRights } from './right.ts'
import { SectionState } from './section-state.ts'

const owner = OrganisationId.parse('a'.repeat(16))
const other = OrganisationId.parse('b'.repeat(16))

const section = (state: SectionState, over: Partial<SectionRights> = {}): SectionRights => ({
  ownerId: owner,
  state,
  released: true,
  grants: new Map(),
  ...over,
})

/** What each role gets from each state on another's section: the table that the rules come down to. */
const byRole: Record<PartyRole, Record<SectionState, Right>> = {
  lead: row('propose', 'propose', 'propose', 'propose', 'propose', 'read'),
  mandatory: row('propose', 'propose', 'propose', 'propose', 'propose', 'read'),
  optional: row('propose', 'propose', 'propose', 'propose', 'propose', 'read'),
  contributor: row('propose', 'propose', 'propose', 'propose', 'propose', 'read'),
  consulted: row('comment', 'comment', 'comment', 'comment', 'comment', 'read'),
  observer: row('read', 'read', 'read', 'read', 'read', 'read'),
}
/** What is left of each grant in each state. */
const byGrant: Record<Right, Record<SectionState, Right>> = {
  none: row('none', 'none', 'none', 'none', 'none', 'none'),
  read: row('read', 'read', 'read', 'read', 'read', 'read'),
  comment: row('comment', 'comment', 'comment', 'comment', 'comment', 'read'),
  propose: row('propose', 'propose', 'propose', 'propose', 'propose', 'read'),
  write: row('write', 'write', 'propose', 'write', 'propose', 'read'),
}
const ofOwner = row('write', 'write', 'write', 'write', 'propose', 'read')

function row(
  empty: Right,
  drafting: Right,
  review: Right,
  revision: Right,
  validated: Right,
  frozen: Right,
): Record<SectionState, Right> {
  return { empty, drafting, review, revision, validated, frozen }
}

describe.each(SectionState.options)('the right on a section in state %s', (state) => {
  it.each(PartyRole.options)('[RT1] of a party in role %s, by default', (role) => {
    expect(effectiveRight(section(state), other, role)).toBe(byRole[role][state])
  })

  it.each(Right.options)('[RT1] of a party granted %s, whatever its role', (granted) => {
    for (const role of PartyRole.options) {
      const grants = new Map([[other, granted]])
      expect(effectiveRight(section(state, { grants }), other, role), role).toBe(byGrant[granted][state])
    }
  })

  it('[RT1] of the owner, whatever its role and whatever it was granted', () => {
    for (const role of PartyRole.options)
      for (const granted of Right.options) {
        const grants = new Map([[owner, granted]])
        expect(effectiveRight(section(state, { grants }), owner, role)).toBe(ofOwner[state])
      }
  })

  it('[RT2] before release: the owner alone, whatever was granted to others', () => {
    for (const role of PartyRole.options) {
      const grants = new Map<OrganisationId, Right>([[other, 'write']])
      expect(effectiveRight(section(state, { released: false, grants }), other, role), role).toBe('none')
      expect(effectiveRight(section(state, { released: false }), owner, role), role).toBe(ofOwner[state])
    }
  })

  it('[RT1] of who is no party: none, even as former owner or with a grant', () => {
    const grants = new Map<OrganisationId, Right>([[other, 'write']])
    expect(effectiveRight(section(state, { grants }), other, null)).toBe('none')
    expect(effectiveRight(section(state), owner, null)).toBe('none')
  })
})

it('[RT1] rights are ordered: none < read < comment < propose < write', () => {
  expect(Right.options.map(rightRank)).toEqual([0, 1, 2, 3, 4])
})
