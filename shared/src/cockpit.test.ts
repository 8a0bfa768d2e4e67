import { describe, expect, it } from 'vitest'
import { type Cockpit, cockpit } from './cockpit.ts'
import type { Section } from './contract.ts'
import { MilestoneId, OrganisationId, PartyId, SectionId } from './ids.ts'

const id = (letter: string) => letter.repeat(16)
const epci = OrganisationId.parse(id('e'))
const commune = OrganisationId.parse(id('c'))
const caf = OrganisationId.parse(id('f'))
const TODAY = '2024-03-10'

const section = (letter: string, over: Partial<Section>): Section => ({
  id: SectionId.parse(id(letter)),
  parentId: null,
  number: '1',
  depth: 1,
  title: letter,
  ownerId: epci,
  state: 'drafting',
  dueOn: null,
  released: true,
  grants: [],
  guidance: [],
  myRight: 'propose',
  words: 10,
  openThreads: 0,
  editedAt: null,
  ...over,
})

const sections = [
  section('a', { state: 'validated', dueOn: '2024-02-01', words: 300 }),
  section('b', { state: 'empty', dueOn: '2024-03-01', ownerId: commune, words: 0, openThreads: 2 }),
  section('d', { state: 'revision', dueOn: '2024-03-07', ownerId: commune }),
  section('g', { state: 'review', dueOn: '2024-03-09', ownerId: caf }),
  section('h', { state: 'drafting', dueOn: TODAY, myRight: 'write' }),
  section('i', { state: 'frozen', dueOn: '2024-01-01' }),
  section('j', { state: 'review', ownerId: caf, myRight: 'none', released: false, words: 0 }),
]

const seenBy = (organisation: OrganisationId, pilot: boolean): Cockpit =>
  cockpit(
    {
      myOrganisationId: organisation,
      pilot,
      sections,
      parties: [
        { id: PartyId.parse(id('p')), organisationId: epci, role: 'lead', signatoryQuality: null },
        { id: PartyId.parse(id('q')), organisationId: commune, role: 'mandatory', signatoryQuality: null },
      ],
      milestones: [
        { id: MilestoneId.parse(id('k')), label: 'COPIL', day: '2024-03-08', deadline: false },
        { id: MilestoneId.parse(id('m')), label: 'Signature', day: '2024-03-31', deadline: true },
      ],
    },
    TODAY,
  )

describe('the cockpit', () => {
  it('[CK2] counts progress by state and by organisation', () => {
    const { progress, organisations } = seenBy(epci, true)
    expect(progress).toMatchObject({ sections: 7, validated: 2, words: 340 })
    expect(progress.byState).toEqual({ empty: 1, drafting: 1, review: 2, revision: 1, validated: 1, frozen: 1 })
    expect(organisations.map((one) => [one.organisationId, one.sections, one.validated, one.late])).toEqual([
      [commune, 2, 0, 2],
      [caf, 2, 0, 1],
      [epci, 3, 2, 0],
    ])
  })

  it('[CK3] is late what is past due and not validated; the day itself is not late', () => {
    expect(seenBy(epci, true).late.map((one) => [one.sectionId, one.daysLate, one.waitsFor])).toEqual([
      [id('b'), 9, 'owner'],
      [id('d'), 3, 'owner'],
      [id('g'), 1, 'pilots'],
    ])
  })

  it('[CK4] the owner blocks until the section is in review, then the pilots do', () => {
    expect(seenBy(commune, false).blockers).toEqual([
      { organisationId: commune, sections: [id('b'), id('d')], daysLate: 9 },
      { organisationId: epci, sections: [id('g')], daysLate: 1 },
    ])
  })

  it('[CK5] counts the days left before each milestone, and marks the deadline', () => {
    expect(seenBy(epci, true).milestones.map((one) => [one.label, one.daysLeft, one.deadline])).toEqual([
      ['COPIL', -2, false],
      ['Signature', 21, true],
    ])
  })

  it('[CK6] says what is expected of me, soonest first', () => {
    expect(seenBy(commune, false).tasks.map((task) => [task.do, task.sectionId])).toEqual([
      ['write', id('b')],
      ['answer', id('b')],
      ['write', id('d')],
      ['contribute', id('h')],
    ])
    expect(seenBy(epci, true).tasks.map((task) => [task.do, task.sectionId])).toEqual([
      ['validate', id('g')],
      ['write', id('h')],
    ])
    expect(seenBy(epci, true).tasks[1]).toMatchObject({ dueOn: TODAY, daysLeft: 0 })
  })
})
