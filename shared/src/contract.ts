// A contract and its sections, as one party sees them.
import { z } from 'zod'
import { ContractId, Day, Instant, MilestoneId, OrganisationId, PersonId, SectionId } from './ids.ts'
import { Organisation } from './organisation.ts'
import { Party } from './party.ts'
import { Right } from './right.ts'
import { SectionState } from './section-state.ts'
import { Territory } from './territory.ts'

export const ContractState = z.enum(['drafting', 'submitted', 'adopted', 'signed', 'in_force', 'revised'])
export type ContractState = z.infer<typeof ContractState>

export const Period = z
  .object({ start: z.number().int().min(2014).max(2100), end: z.number().int().min(2014).max(2100) })
  .refine((period) => period.start <= period.end, { path: ['end'] })
export type Period = z.infer<typeof Period>

/** « 2024-2030 », as the texts write it. */
export const periodLabel = (period: Period): string => `${period.start}-${period.end}`

/** A date that matters, never a lock; one of them is the deadline of the contract. */
export const Milestone = z.object({
  id: MilestoneId,
  label: z.string().min(1).max(120),
  day: Day,
  deadline: z.boolean(),
})
export type Milestone = z.infer<typeof Milestone>

/** The day that due days count back from, and that the text calls « Date limite ». */
export const deadlineOf = <Day extends string>(milestones: readonly { day: Day; deadline: boolean }[]): Day | null =>
  milestones.find((milestone) => milestone.deadline)?.day ?? null

export const Grant = z.object({ organisationId: OrganisationId, right: Right })
export type Grant = z.infer<typeof Grant>

export const Section = z.object({
  id: SectionId,
  parentId: SectionId.nullable(),
  /** Computed from the tree, e.g. « 2.3 ». */
  number: z.string(),
  depth: z.number().int().min(1).max(4),
  title: z.string().min(1).max(200),
  ownerId: OrganisationId,
  state: SectionState,
  dueOn: Day.nullable(),
  released: z.boolean(),
  grants: z.array(Grant),
  /** Questions shown beside the text, never in it. */
  guidance: z.array(z.string()),
  myRight: Right,
  /** Zero for a section one may not read. */
  words: z.number().int(),
  openThreads: z.number().int(),
  editedAt: Instant.nullable(),
})
export type Section = z.infer<typeof Section>

export const Member = z.object({
  personId: PersonId,
  name: z.string(),
  /** Null to those who do not manage the contract. */
  email: z.string().nullable(),
  organisationId: OrganisationId,
  /** « délégué du préfet », « cheffe de projet ». */
  quality: z.string().max(120),
})
export type Member = z.infer<typeof Member>

export const ContractSummary = z.object({
  id: ContractId,
  title: z.string(),
  period: Period,
  state: ContractState,
  leadName: z.string(),
  neighbourhoodCount: z.number().int(),
  nextMilestone: Milestone.nullable(),
  myOrganisation: Organisation,
  myQuality: z.string(),
  pilot: z.boolean(),
  /** What is expected of my organisation: sections it owns that are not validated. */
  mine: z.object({ sections: z.number().int(), toWrite: z.number().int(), late: z.number().int() }),
  validated: z.number().int(),
  sections: z.number().int(),
})
export type ContractSummary = z.infer<typeof ContractSummary>

export const Contract = z.object({
  id: ContractId,
  title: z.string().min(1).max(200),
  period: Period,
  state: ContractState,
  form: z.enum(['full', 'light']),
  template: z.object({ id: z.string(), version: z.string(), title: z.string() }),
  myOrganisationId: OrganisationId,
  myQuality: z.string(),
  pilot: z.boolean(),
  territory: Territory,
  milestones: z.array(Milestone),
  organisations: z.array(Organisation),
  parties: z.array(Party),
  members: z.array(Member),
  sections: z.array(Section),
})
export type Contract = z.infer<typeof Contract>
