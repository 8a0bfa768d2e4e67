// What a template may say, once read from its files (templates/README.md shows the files themselves).
import { z } from 'zod'
import { SectionJson } from './document/section-json.ts'
import { OrganisationKind } from './organisation.ts'
import { PartyRole } from './party.ts'

/** Who holds the pen by default, said by role since a template knows no organisation. */
export const OwnerRole = z.enum(['epci', 'state', 'commune', 'region', 'departement', 'partner'])
export type OwnerRole = z.infer<typeof OwnerRole>

export const TemplateSection = z.object({
  key: z.string().regex(/^[a-z0-9-]{1,60}$/),
  title: z.string().min(1).max(200),
  depth: z.number().int().min(1).max(3),
  owner: OwnerRole,
  /** Who writes it beside the owner. */
  writers: z.array(OwnerRole),
  guidance: z.array(z.string()),
  /** Organisations whose visa the circuit asks. */
  visas: z.array(OwnerRole),
  /** Days before the contract's deadline at which the section is due. */
  dueDaysBefore: z.number().int().min(0).max(1000).nullable(),
  /** Kept in the light form, for an EPCI with a single QPV. */
  light: z.boolean(),
  /** One section per QPV (« projet de quartier »). */
  repeat: z.enum(['none', 'qpv']),
  content: SectionJson,
})
export type TemplateSection = z.infer<typeof TemplateSection>

export const Template = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: z.string().min(1).max(120),
  summary: z.string().min(1).max(600),
  /** Title given to the contract, with `{{epci.name}}` and the like. */
  contractTitle: z.string().min(1).max(200),
  period: z.object({ start: z.number().int(), end: z.number().int() }),
  /** Labels of the strategic levels, highest first. */
  levels: z.array(z.string().min(1)).min(1),
  milestones: z.array(z.object({ label: z.string().min(1), day: z.iso.date(), deadline: z.boolean() })).min(1),
  /** Parties that the reference data proposes, and in which role. */
  parties: z.array(z.object({ kind: OrganisationKind, role: PartyRole })),
  sections: z.array(TemplateSection).min(1),
})
export type Template = z.infer<typeof Template>
