import { describe, expect, it } from 'vitest'
import { OrganisationId, PersonId } from './ids.ts'
import { PartyRole } from './party.ts'
import { type Actor, may } from './permission.ts'
import type { RefusalCode } from './refusal.ts'
import { Right, rightRank, type SectionRights } from './right.ts'

const me = PersonId.parse('m'.repeat(16))
const somebody = PersonId.parse('s'.repeat(16))
const mine = OrganisationId.parse('a'.repeat(16))
const theirs = OrganisationId.parse('b'.repeat(16))

const actor = (role: PartyRole | null, organisationId = mine): Actor => ({ personId: me, organisationId, role })
const granted = (right: Right, over: Partial<SectionRights> = {}): SectionRights => ({
  ownerId: theirs,
  state: 'drafting',
  released: true,
  grants: new Map([[mine, right]]),
  ...over,
})

type Graded = 'read-section' | 'comment-section' | 'propose-section' | 'write-section'

const needs: [Graded, Right, RefusalCode][] = [
  ['read-section', 'read', 'not-found'],
  ['comment-section', 'comment', 'may-not-comment'],
  ['propose-section', 'propose', 'may-not-propose'],
  ['write-section', 'write', 'may-not-write'],
]

describe('what an actor may do', () => {
  it.each(needs)(
    '[RT3] %s needs the right %s; without any right the section does not exist',
    (action, needed, code) => {
      for (const right of Right.options) {
        const refusal = may(actor('optional'), { do: action, section: granted(right) })
        const enough = rightRank(right) >= rightRank(needed)
        expect(refusal, right).toBe(right === 'none' ? 'not-found' : enough ? null : code)
      }
    },
  )

  it('[RT3] a frozen section says so rather than that one may not write', () => {
    const section = granted('write', { state: 'frozen' })
    expect(may(actor('lead'), { do: 'write-section', section })).toBe('section-frozen')
    expect(may(actor('lead'), { do: 'read-section', section })).toBeNull()
  })

  it('[RT4] settings belong to the owner and the pilots; a pilot knows of a private section without reading it', () => {
    const hidden = granted('write', { released: false })
    expect(may(actor('optional', theirs), { do: 'manage-section', section: hidden })).toBeNull()
    expect(may(actor('lead'), { do: 'manage-section', section: hidden })).toBeNull()
    expect(may(actor('lead'), { do: 'read-section', section: hidden })).toBe('not-found')
    expect(may(actor('mandatory'), { do: 'manage-section', section: hidden })).toBe('not-found')
    expect(may(actor('mandatory'), { do: 'manage-section', section: granted('write') })).toBe('not-section-owner')
  })

  it('[RT4] only pilots manage the contract; who is no party finds nothing', () => {
    for (const role of PartyRole.options)
      expect(may(actor(role), { do: 'manage-contract' })).toBe(role === 'lead' ? null : 'pilots-only')
    expect(may(actor(null), { do: 'read-contract' })).toBe('not-found')
    expect(may(actor(null, theirs), { do: 'write-section', section: granted('write') })).toBe('not-found')
  })

  it('[TH4] a remark is closed by who opened it, by the owner of the section or by a pilot, if they may comment', () => {
    const close = (role: PartyRole, organisation: OrganisationId, openedBy: PersonId, right: Right) =>
      may(actor(role, organisation), { do: 'resolve-thread', section: granted(right), openedBy })
    expect(close('optional', mine, me, 'comment')).toBeNull()
    expect(close('optional', theirs, somebody, 'none')).toBeNull()
    expect(close('lead', mine, somebody, 'comment')).toBeNull()
    expect(close('optional', mine, somebody, 'write')).toBe('may-not-resolve')
    expect(close('optional', mine, me, 'read')).toBe('may-not-comment')
    expect(close('optional', mine, me, 'none')).toBe('not-found')
  })
})
