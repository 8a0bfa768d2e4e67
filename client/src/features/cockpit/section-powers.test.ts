import type { Section } from '@coplume/shared/contract'
import { OrganisationId, PersonId, SectionId } from '@coplume/shared/ids'
import type { Actor } from '@coplume/shared/permission'
import { describe, expect, it } from 'vitest'
import { sectionPowers } from './section-powers.ts'

const owner = OrganisationId.parse('oooooooooooooooo')
const other = OrganisationId.parse('pppppppppppppppp')
const personId = PersonId.parse('aaaaaaaaaaaaaaaa')
const actor = (organisationId: OrganisationId, role: Actor['role']): Actor => ({ personId, organisationId, role })
const section = (over: Partial<Section> = {}): Section => ({
  id: SectionId.parse('ssssssssssssssss'),
  parentId: null,
  number: '1',
  depth: 1,
  title: 'Préambule',
  ownerId: owner,
  state: 'review',
  dueOn: null,
  released: true,
  grants: [],
  guidance: [],
  myRight: 'write',
  words: 0,
  openThreads: 0,
  editedAt: null,
  ...over,
})

describe('what the cockpit lets me change', () => {
  it('[UI8] offers its owner to take the pen back, and only the pilots to validate', () => {
    expect(sectionPowers(actor(owner, 'mandatory'), section()).states).toEqual(['revision'])
    expect(sectionPowers(actor(other, 'lead'), section()).states).toEqual(['revision', 'validated'])
  })

  it('[UI8] offers nothing to who neither owns nor pilots', () => {
    const powers = sectionPowers(actor(other, 'mandatory'), section())
    expect(powers).toEqual({ states: [], manage: false, release: false, handOver: false })
  })

  it('[UI8] leaves a private section to those who write it', () => {
    const kept = section({ released: false, myRight: 'none' })
    expect(sectionPowers(actor(other, 'lead'), kept)).toMatchObject({ manage: true, release: false, handOver: false })
    expect(sectionPowers(actor(owner, 'mandatory'), kept)).toMatchObject({ release: true, handOver: true })
  })
})
