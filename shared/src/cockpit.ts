// One page of what is done, what is late, who is waited for, and what is left to do before each milestone.
import type { Contract, Section } from './contract.ts'
import { daysBetween } from './day.ts'
import type { MilestoneId, OrganisationId, SectionId } from './ids.ts'
import type { SectionState } from './section-state.ts'

export interface Progress {
  sections: number
  /** Validated or frozen. */
  validated: number
  words: number
  byState: Record<SectionState, number>
}

export interface OrganisationProgress extends Progress {
  organisationId: OrganisationId
  late: number
}

export interface LateSection {
  sectionId: SectionId
  ownerId: OrganisationId
  daysLate: number
  /** The owner has to write; once the section is in review, the pilots have to decide. */
  waitsFor: 'owner' | 'pilots'
}

export interface Blocker {
  organisationId: OrganisationId
  sections: SectionId[]
  /** Of the section that has waited longest. */
  daysLate: number
}

export interface MilestoneAhead {
  id: MilestoneId
  label: string
  day: string
  /** The contract is to be signed, or adopted, that day. */
  deadline: boolean
  /** Negative once it has passed. */
  daysLeft: number
}

/** What is expected of me: the client puts it into words. */
export type Task =
  | { do: 'write' | 'contribute'; sectionId: SectionId; dueOn: string | null; daysLeft: number | null }
  | { do: 'answer'; sectionId: SectionId; threads: number }
  | { do: 'validate'; sectionId: SectionId; dueOn: string | null; daysLeft: number | null }

export interface Cockpit {
  progress: Progress
  /** Organisations that own a section, those with most left to do first. */
  organisations: OrganisationProgress[]
  /** Longest wait first. */
  late: LateSection[]
  blockers: Blocker[]
  /** In the order of their days. */
  milestones: MilestoneAhead[]
  /** Soonest due first. */
  tasks: Task[]
}

export const isDone = (section: Pick<Section, 'state'>): boolean =>
  section.state === 'validated' || section.state === 'frozen'

export const isLate = (section: Pick<Section, 'state' | 'dueOn'>, today: string): boolean =>
  section.dueOn !== null && section.dueOn < today && !isDone(section)

function progressOf(sections: readonly Section[]): Progress {
  const byState: Progress['byState'] = { empty: 0, drafting: 0, review: 0, revision: 0, validated: 0, frozen: 0 }
  for (const section of sections) byState[section.state]++
  return {
    sections: sections.length,
    validated: byState.validated + byState.frozen,
    words: sections.reduce((sum, section) => sum + section.words, 0),
    byState,
  }
}

function lateSections(sections: readonly Section[], today: string): LateSection[] {
  return sections
    .flatMap((section): LateSection[] =>
      isLate(section, today) && section.dueOn !== null
        ? [
            {
              sectionId: section.id,
              ownerId: section.ownerId,
              daysLate: daysBetween(section.dueOn, today),
              waitsFor: section.state === 'review' ? 'pilots' : 'owner',
            },
          ]
        : [],
    )
    .sort((a, b) => b.daysLate - a.daysLate)
}

function blockersOf(late: readonly LateSection[], pilots: readonly OrganisationId[]): Blocker[] {
  const byOrganisation = new Map<OrganisationId, Blocker>()
  for (const { sectionId, ownerId, daysLate, waitsFor } of late) {
    for (const organisationId of waitsFor === 'pilots' ? pilots : [ownerId]) {
      const held = byOrganisation.get(organisationId) ?? { organisationId, sections: [], daysLate: 0 }
      held.sections.push(sectionId)
      held.daysLate = Math.max(held.daysLate, daysLate)
      byOrganisation.set(organisationId, held)
    }
  }
  return [...byOrganisation.values()].sort((a, b) => b.daysLate - a.daysLate || b.sections.length - a.sections.length)
}

function tasksOf(contract: Pick<Contract, 'myOrganisationId' | 'pilot' | 'sections'>, today: string): Task[] {
  const mine = (section: Section) => section.ownerId === contract.myOrganisationId
  const tasks = contract.sections.flatMap((section) => {
    const { id: sectionId, dueOn, state } = section
    const due = { sectionId, dueOn, daysLeft: dueOn === null ? null : daysBetween(today, dueOn) }
    const found: { task: Task; dueOn: string | null }[] = []
    const open = state === 'empty' || state === 'drafting' || state === 'revision'
    if (open && mine(section)) found.push({ task: { do: 'write', ...due }, dueOn })
    if (open && !mine(section) && section.myRight === 'write') found.push({ task: { do: 'contribute', ...due }, dueOn })
    // A section that its owner keeps private cannot be judged.
    if (contract.pilot && state === 'review' && section.myRight !== 'none')
      found.push({ task: { do: 'validate', ...due }, dueOn })
    if (mine(section) && section.openThreads > 0)
      found.push({ task: { do: 'answer', sectionId, threads: section.openThreads }, dueOn })
    return found
  })
  const last = '9999-12-31'
  return tasks.sort((a, b) => (a.dueOn ?? last).localeCompare(b.dueOn ?? last)).map(({ task }) => task)
}

type Source = Pick<Contract, 'myOrganisationId' | 'pilot' | 'sections' | 'parties' | 'milestones'>

/** `today` is the day in France, from `dayOf`. */
export function cockpit(contract: Source, today: string): Cockpit {
  const { sections } = contract
  const late = lateSections(sections, today)
  const owners = [...new Set(sections.map((section) => section.ownerId))]
  const organisations = owners.map((organisationId) => {
    const own = sections.filter((section) => section.ownerId === organisationId)
    return { organisationId, ...progressOf(own), late: own.filter((section) => isLate(section, today)).length }
  })
  const left = ({ sections: all, validated }: Progress) => all - validated
  return {
    progress: progressOf(sections),
    organisations: organisations.sort((a, b) => left(b) - left(a) || b.sections - a.sections),
    late,
    blockers: blockersOf(
      late,
      contract.parties.filter((party) => party.role === 'lead').map((party) => party.organisationId),
    ),
    milestones: contract.milestones
      .map((milestone) => ({ ...milestone, daysLeft: daysBetween(today, milestone.day) }))
      .sort((a, b) => a.day.localeCompare(b.day)),
    tasks: tasksOf(contract, today),
  }
}
