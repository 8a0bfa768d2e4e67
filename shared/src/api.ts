// Request and response bodies of the HTTP API; the server decodes with them, the client too,
// and the OpenAPI document is generated from them.
import { z } from 'zod'
import { QpvCode, Siren } from './codes.ts'
import { ContractState, ContractSummary, Grant, Milestone, Period } from './contract.ts'
import { ContractId, Day, OrganisationId, PersonId, SectionId } from './ids.ts'
import { Organisation, OrganisationKind, Person } from './organisation.ts'
import { PartyRole } from './party.ts'
import { refusalCodes } from './refusal.ts'
import { SectionState } from './section-state.ts'
import { OwnerRole, Template } from './template.ts'
import { Commune, Intercommunality, PriorityNeighbourhood } from './territory.ts'
import { Anchor, CommentBody, Thread } from './thread.ts'

/** RFC 9457, with our refusal's code. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(refusalCodes),
  faults: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  requestId: z.string().optional(),
})
export type Problem = z.infer<typeof Problem>

// Identity
export const SignInRequest = z.object({ email: z.email().max(254) })
export const SignInRedeem = z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{43}$/) })
export const Me = z.object({ person: Person, organisation: Organisation, csrf: z.string() })
export type Me = z.infer<typeof Me>

// Reference data
/** GET /reference/epci?q= */
export const EpciQuery = z.object({ q: z.string().trim().min(1).max(100) })
export const EpciFound = z.object({ results: z.array(Intercommunality) })
export type EpciFound = z.infer<typeof EpciFound>

/** A party before it has an id: found in the reference data, or typed in. */
export const ProposedParty = z.object({
  kind: OrganisationKind,
  code: z.string().max(40).nullable(),
  name: z.string().trim().min(1).max(200),
  shortName: z.string().trim().min(1).max(24),
  role: PartyRole,
})
export type ProposedParty = z.infer<typeof ProposedParty>

/** GET /reference/territory?siren=&template= */
export const TerritoryQuery = z.object({ siren: Siren, template: z.string() })
/** What the reference data proposes for a lead EPCI: communes, QPV, parties; the light form when it has one QPV. */
export const TerritoryProposal = z.object({
  intercommunality: Intercommunality,
  communes: z.array(Commune),
  neighbourhoods: z.array(PriorityNeighbourhood.extend({ sharedWith: z.array(z.string()) })),
  parties: z.array(ProposedParty),
  lightFormOffered: z.boolean(),
})
export type TerritoryProposal = z.infer<typeof TerritoryProposal>

export const TemplateSummary = Template.pick({
  id: true,
  version: true,
  title: true,
  summary: true,
  contractTitle: true,
  period: true,
  levels: true,
  milestones: true,
}).extend({
  sections: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      depth: z.number().int(),
      owner: OwnerRole,
      light: z.boolean(),
      repeat: z.enum(['none', 'qpv']),
    }),
  ),
})
export type TemplateSummary = z.infer<typeof TemplateSummary>
/** GET /templates */
export const TemplateList = z.object({ templates: z.array(TemplateSummary) })

// Contracts
const NewMilestones = z
  .array(Milestone.omit({ id: true }))
  .min(1)
  .max(20)
  .refine((milestones) => milestones.filter(({ deadline }) => deadline).length === 1, {
    error: 'Un jalon, et un seul, est l’échéance du contrat.',
  })

/** POST /contracts */
export const CreateContract = z.object({
  templateId: z.string(),
  leadSiren: Siren,
  title: z.string().trim().min(1).max(200),
  period: Period,
  form: z.enum(['full', 'light']),
  neighbourhoods: z.array(QpvCode).max(200),
  milestones: NewMilestones,
  parties: z.array(ProposedParty).min(1).max(80),
  /** Owner of a template section, as an index into `parties`; the template's default where absent. */
  owners: z.record(z.string(), z.number().int().min(0)).default({}),
})
export type CreateContract = z.input<typeof CreateContract>
export const Created = z.object({ id: ContractId })

/** GET /contracts; one of them at GET /contracts/:contractId, as `Contract`. */
export const ContractList = z.object({ contracts: z.array(ContractSummary) })
export type ContractList = z.infer<typeof ContractList>
/** PATCH /contracts/:contractId; pilots only. */
export const PatchContract = z
  .object({
    title: z.string().trim().min(1).max(200),
    state: ContractState,
    milestones: NewMilestones,
  })
  .partial()
export type PatchContract = z.infer<typeof PatchContract>

/** POST /contracts/:contractId/parties */
export const AddParty = ProposedParty.omit({ code: true }).extend({
  code: z.string().max(40).nullable().default(null),
})
/** PATCH /contracts/:contractId/parties/:partyId; DELETE removes the party and its members. */
export const PatchParty = z
  .object({ role: PartyRole, signatoryQuality: z.string().trim().max(200).nullable() })
  .partial()
/** POST /contracts/:contractId/members; DELETE …/members/:personId. */
export const AddMember = z.object({
  name: z.string().trim().min(1).max(120),
  email: z.email().max(254),
  organisationId: OrganisationId,
  quality: z.string().trim().max(120).default(''),
})

/** PATCH /contracts/:contractId/sections/:sectionId */
export const PatchSection = z
  .object({
    title: z.string().trim().min(1).max(200),
    ownerId: OrganisationId,
    dueOn: Day.nullable(),
    state: SectionState,
    released: z.boolean(),
    grants: z.array(Grant).max(80),
  })
  .partial()
export type PatchSection = z.infer<typeof PatchSection>

/** GET /contracts/:contractId/text[?section=]; one section alone after its « text » event. */
export const TextQuery = z.object({ section: SectionId.optional() })
/** The whole contract as one page, sanitised HTML of every section I may read. */
export const ContractText = z.object({
  sections: z.array(z.object({ id: SectionId, html: z.string(), words: z.number().int() })),
})
export type ContractText = z.infer<typeof ContractText>

// Threads
/** GET /contracts/:contractId/threads */
export const ThreadList = z.object({ threads: z.array(Thread) })
export type ThreadList = z.infer<typeof ThreadList>
/** POST /contracts/:contractId/threads; replies with the `Thread`. */
export const OpenThread = z.object({ sectionId: SectionId, anchor: Anchor, body: CommentBody })
export type OpenThread = z.infer<typeof OpenThread>
/** POST /contracts/:contractId/threads/:threadId/comments; replies with the `Thread`. */
export const ReplyToThread = z.object({ body: CommentBody })
/** PATCH /contracts/:contractId/threads/:threadId; replies with the `Thread`. */
export const PatchThread = z.object({ state: z.enum(['open', 'resolved']) })

/** GET /contracts/:contractId/events, as server-sent events without a name: each says what to read again. */
export const ContractEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('contract') }),
  z.object({ kind: z.literal('text'), sectionId: SectionId }),
  z.object({ kind: z.literal('threads'), sectionId: SectionId }),
  z.object({
    kind: z.literal('presence'),
    people: z.array(
      z.object({
        personId: PersonId,
        name: z.string(),
        organisationId: OrganisationId,
        sectionId: SectionId.nullable(),
      }),
    ),
  }),
])
export type ContractEvent = z.infer<typeof ContractEvent>

/** GET /contracts/:contractId/export?format=docx[&section=] */
export const ExportQuery = z.object({ format: z.enum(['docx']), section: SectionId.optional() })
