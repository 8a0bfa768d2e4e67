// A remark anchored to a passage, with its replies. Threads are rows: commenting needs no write access.
import { z } from 'zod'
import { CommentId, Instant, OrganisationId, PersonId, SectionId, ThreadId } from './ids.ts'

const RelativePosition = z.record(z.string(), z.unknown()).nullable()

/** Hybrid anchor (research/editor.md §3): Yjs relative positions, and the quote with its surroundings to find it again. */
export const Anchor = z.object({
  start: RelativePosition,
  end: RelativePosition,
  quote: z.string().min(1).max(2000),
  prefix: z.string().max(40),
  suffix: z.string().max(40),
  /** Offset in the flat text, a hint when the quote occurs several times. */
  offset: z.number().int().min(0),
})
export type Anchor = z.infer<typeof Anchor>

export const CommentBody = z.string().trim().min(1).max(5000)

export const Comment = z.object({
  id: CommentId,
  authorId: PersonId,
  authorName: z.string(),
  organisationId: OrganisationId,
  quality: z.string(),
  body: CommentBody,
  at: Instant,
})
export type Comment = z.infer<typeof Comment>

export const Thread = z.object({
  id: ThreadId,
  sectionId: SectionId,
  anchor: Anchor,
  /** Why it is open or closed; « resolved » keeps who closed it. */
  state: z.discriminatedUnion('is', [
    z.object({ is: z.literal('open') }),
    z.object({ is: z.literal('resolved'), by: z.string(), at: Instant }),
  ]),
  /** Opening remark first. */
  comments: z.array(Comment).min(1),
  /** Whether I may resolve or reopen it. */
  mayResolve: z.boolean(),
})
export type Thread = z.infer<typeof Thread>
