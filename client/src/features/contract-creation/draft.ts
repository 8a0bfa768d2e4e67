// A contract being prepared, before it exists: what was chosen, what is still missing, what is sent at the end.
import { type CreateContract, ProposedParty, type TemplateSummary, TerritoryProposal } from '@coplume/shared/api'
import { QpvCode } from '@coplume/shared/codes'
import { Period } from '@coplume/shared/contract'
import { fillContractTitle } from '@coplume/shared/contract-title'
import type { Organisation } from '@coplume/shared/organisation'
import { Intercommunality } from '@coplume/shared/territory'
import { z } from 'zod'
import { DraftMilestone, milestoneFaults, milestonesToSend } from '../../ui/milestone-draft.ts'

/** Keyed, so that owners follow their party when others are removed. */
export const DraftParty = ProposedParty.extend({ key: z.string() })
export type DraftParty = z.infer<typeof DraftParty>

export const Draft = z.object({
  templateId: z.string().nullable(),
  epci: Intercommunality.nullable(),
  /** What the reference data proposed for this template and EPCI; null until asked. */
  proposal: TerritoryProposal.nullable(),
  title: z.string(),
  period: Period,
  form: z.enum(['full', 'light']),
  neighbourhoods: z.array(QpvCode),
  parties: z.array(DraftParty),
  milestones: z.array(DraftMilestone),
  /** Template section → key of a party. */
  owners: z.record(z.string(), z.string()),
})
export type Draft = z.infer<typeof Draft>

export const emptyDraft: Draft = {
  templateId: null,
  epci: null,
  proposal: null,
  title: '',
  period: { start: 2024, end: 2030 },
  form: 'full',
  neighbourhoods: [],
  parties: [],
  milestones: [],
  owners: {},
}

/** The draft with everything that the template and the reference data propose. */
export function withProposal(draft: Draft, template: TemplateSummary, proposal: TerritoryProposal): Draft {
  return {
    ...draft,
    proposal,
    title: fillContractTitle(template.contractTitle, proposal.intercommunality, template.period),
    period: template.period,
    form: proposal.lightFormOffered ? 'light' : 'full',
    neighbourhoods: proposal.neighbourhoods.map(({ code }) => code),
    parties: proposal.parties.map((party, index) => ({ ...party, key: `proposed-${index}` })),
    milestones: template.milestones.map((milestone, index) => ({ ...milestone, key: `template-${index}` })),
    owners: {},
  }
}

/** Sections the chosen form keeps. */
export const sectionsOf = (draft: Draft, template: TemplateSummary): TemplateSummary['sections'] =>
  template.sections.filter((section) => draft.form === 'full' || section.light)

export const isMine = (party: ProposedParty, mine: Organisation): boolean =>
  party.kind === mine.kind && (mine.code === null ? party.name === mine.name : party.code === mine.code)

/** Without a party, its sections go back to the template's owner. */
export function withoutParty(draft: Draft, key: string): Draft {
  return {
    ...draft,
    parties: draft.parties.filter((party) => party.key !== key),
    owners: Object.fromEntries(Object.entries(draft.owners).filter(([, owner]) => owner !== key)),
  }
}

export const STEPS = ['model', 'perimeter', 'parties', 'plan', 'summary'] as const
export type Step = (typeof STEPS)[number]

export type Faults = Partial<Record<string, string>>

/** What keeps from leaving a step, by field. */
export function faultsOf(draft: Draft, step: Step, mine: Organisation): Faults {
  switch (step) {
    case 'model':
      return {
        ...(draft.templateId === null ? { template: 'Choisissez un modèle.' } : {}),
        ...(draft.epci === null ? { epci: 'Cherchez l’intercommunalité, puis choisissez-la dans la liste.' } : {}),
      }
    case 'perimeter':
      return {
        ...(draft.title.trim() === '' ? { title: 'Donnez un titre au contrat.' } : {}),
        ...(draft.neighbourhoods.length === 0 && (draft.proposal?.neighbourhoods.length ?? 0) > 0
          ? { neighbourhoods: 'Retenez au moins un quartier prioritaire.' }
          : {}),
      }
    case 'parties':
      return draft.parties.some((party) => party.role === 'lead' && isMine(party, mine))
        ? {}
        : { parties: `Votre organisation (${mine.name}) doit être pilote du contrat pour le créer.` }
    case 'plan':
      return milestoneFaults(draft.milestones)
    case 'summary':
      return {}
  }
}

/** The furthest step that what precedes allows. */
export function furthestStep(draft: Draft, mine: Organisation): number {
  const blocked = STEPS.findIndex((step) => Object.keys(faultsOf(draft, step, mine)).length > 0)
  if (draft.proposal === null) return 0
  return blocked === -1 ? STEPS.length - 1 : blocked
}

/** The body of the request; only for a draft without faults. */
export function creationOf(draft: Draft): CreateContract {
  const index = new Map(draft.parties.map((party, at) => [party.key, at]))
  return {
    templateId: draft.templateId ?? '',
    leadSiren: draft.epci?.siren ?? '',
    title: draft.title.trim(),
    period: draft.period,
    form: draft.form,
    neighbourhoods: draft.neighbourhoods,
    milestones: milestonesToSend(draft.milestones),
    parties: draft.parties.map(({ key: _key, ...party }) => party),
    owners: Object.fromEntries(
      Object.entries(draft.owners).flatMap(([section, key]) => {
        const at = index.get(key)
        return at === undefined ? [] : [[section, at]]
      }),
    ),
  }
}
