// An organisation in a contract.
import { z } from 'zod'
import { OrganisationId, PartyId } from './ids.ts'

/** domain.md §2: who leads, must sign, may sign, writes, is consulted, observes. */
export const PartyRole = z.enum(['lead', 'mandatory', 'optional', 'contributor', 'consulted', 'observer'])
export type PartyRole = z.infer<typeof PartyRole>

export const Party = z.object({
  id: PartyId,
  organisationId: OrganisationId,
  role: PartyRole,
  /** Quality of who signs, e.g. « préfet du Pas-de-Calais ». */
  signatoryQuality: z.string().max(200).nullable(),
})
export type Party = z.infer<typeof Party>
