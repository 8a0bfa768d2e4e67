// Who may be a party: an organisation, and the persons who act for it.
import { z } from 'zod'
import { OrganisationId, PersonId } from './ids.ts'

export const OrganisationKind = z.enum([
  'epci',
  'commune',
  'state',
  'state_service',
  'region',
  'departement',
  'housing',
  'social_protection',
  'public_body',
  'association',
  'citizen_council',
  'resource_centre',
  'other',
])
export type OrganisationKind = z.infer<typeof OrganisationKind>

/** `code` identifies an organisation within its kind: SIREN, or the département or région code. */
export const Organisation = z.object({
  id: OrganisationId,
  kind: OrganisationKind,
  code: z.string().nullable(),
  name: z.string().min(1).max(200),
  /** As carets and badges show it, e.g. « CUA », « Préf. 62 ». */
  shortName: z.string().min(1).max(24),
})
export type Organisation = z.infer<typeof Organisation>

export const Person = z.object({
  id: PersonId,
  name: z.string().min(1).max(120),
  email: z.email().max(254),
  organisationId: OrganisationId,
})
export type Person = z.infer<typeof Person>
