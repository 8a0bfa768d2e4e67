import { describe, expect, it } from 'vitest'
import { OrganisationId, PersonId } from './ids.ts'
import type { PartyRole } from './party.ts'
import type { SectionRights } from './right.ts'
import { sectionChangeFaults, sectionChangeRefusal } from './section-change.ts'

const owner = OrganisationId.parse('a'.repeat(16))
const pilot = OrganisationId.parse('b'.repeat(16))
const stranger = OrganisationId.parse('c'.repeat(16))
const as = (organisationId: OrganisationId, role: PartyRole) => ({
  personId: PersonId.parse('p'.repeat(16)),
  organisationId,
  role,
})
const section = (released: boolean): SectionRights => ({
  ownerId: owner,
  state: 'drafting',
  released,
  grants: new Map(),
})

describe('changing the settings of a section', () => {
  it('[RT2] its owner alone releases it: a pilot could otherwise read it that way', () => {
    expect(sectionChangeRefusal(as(pilot, 'lead'), section(false), { released: true })).toBe('not-section-owner')
    expect(sectionChangeRefusal(as(owner, 'optional'), section(false), { released: true })).toBeNull()
    expect(sectionChangeRefusal(as(pilot, 'lead'), section(true), { released: true })).toBeNull()
  })

  it('[RT2] a private section changes hands by its owner only', () => {
    expect(sectionChangeRefusal(as(pilot, 'lead'), section(false), { ownerId: pilot })).toBe('section-private')
    expect(sectionChangeRefusal(as(owner, 'optional'), section(false), { ownerId: pilot })).toBeNull()
    expect(sectionChangeRefusal(as(pilot, 'lead'), section(true), { ownerId: pilot })).toBeNull()
    expect(sectionChangeRefusal(as(pilot, 'lead'), section(false), { dueOn: '2024-03-31' })).toBeNull()
  })

  it('[SE3] the others change nothing', () => {
    expect(sectionChangeRefusal(as(stranger, 'mandatory'), section(true), { title: 'x' })).toBe('not-section-owner')
    expect(sectionChangeRefusal(as(stranger, 'mandatory'), section(false), { title: 'x' })).toBe('not-found')
  })

  it('[SE3] owner and grants must be parties', () => {
    const change = { ownerId: stranger, grants: [{ organisationId: stranger, right: 'write' as const }] }
    expect(sectionChangeFaults(change, new Set([owner])).map((fault) => fault.path)).toEqual([
      'ownerId',
      'grants.0.organisationId',
    ])
    expect(sectionChangeFaults({ ownerId: owner }, new Set([owner]))).toEqual([])
  })
})
