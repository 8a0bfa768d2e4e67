// Who wrote what, as the API tells it: authors by name, and the tables that lead from Yjs text to them.
import { z } from 'zod'
import { OrganisationId, PersonId, SectionId } from './ids.ts'

/** `template`: the starting text; `system`: the server's repairs; `unknown`: nobody the log can name. */
export const TextAuthor = z.discriminatedUnion('is', [
  z.object({ is: z.literal('person'), personId: PersonId, name: z.string(), organisationId: OrganisationId }),
  z.object({ is: z.enum(['template', 'system', 'unknown']) }),
])
export type TextAuthor = z.infer<typeof TextAuthor>

const index = z.number().int().min(0)
const clock = z.number().int().min(0)

/** GET /contracts/:contractId/sections/:sectionId/authorship; authors are named by their place in the list. */
export const SectionAuthorship = z.object({
  authors: z.array(TextAuthor),
  /** clientID, author. */
  bindings: z.array(z.tuple([clock, index])),
  /** clientID, clock, length, author. */
  carries: z.array(z.tuple([clock, clock, clock, index])),
})
export type SectionAuthorship = z.infer<typeof SectionAuthorship>

/** GET /contracts/:contractId/authorship: words by author of each section I may read. */
export const AuthorshipShares = z.object({
  sections: z.array(
    z.object({
      sectionId: SectionId,
      words: z.array(z.object({ author: TextAuthor, words: z.number().int() })),
    }),
  ),
})
export type AuthorshipShares = z.infer<typeof AuthorshipShares>
