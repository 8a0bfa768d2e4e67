// Branded ids: a SectionId never passes for a ContractId. All are 16 lower-case base-32 characters.
import { z } from 'zod'

const id = z.string().regex(/^[a-z2-7]{16}$/)

export const ContractId = id.brand<'ContractId'>()
export type ContractId = z.infer<typeof ContractId>
export const SectionId = id.brand<'SectionId'>()
export type SectionId = z.infer<typeof SectionId>
export const OrganisationId = id.brand<'OrganisationId'>()
export type OrganisationId = z.infer<typeof OrganisationId>
export const PersonId = id.brand<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>
export const PartyId = id.brand<'PartyId'>()
export type PartyId = z.infer<typeof PartyId>
export const MilestoneId = id.brand<'MilestoneId'>()
export type MilestoneId = z.infer<typeof MilestoneId>
export const ThreadId = id.brand<'ThreadId'>()
export type ThreadId = z.infer<typeof ThreadId>
export const CommentId = id.brand<'CommentId'>()
export type CommentId = z.infer<typeof CommentId>

/** An instant as ISO-8601 UTC, e.g. `2024-03-31T10:00:00.000Z`. */
export const Instant = z.iso.datetime()
export type Instant = z.infer<typeof Instant>
/** A calendar day without time zone, e.g. `2024-03-31`. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>
