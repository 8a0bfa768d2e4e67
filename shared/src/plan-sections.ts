// From a template to the sections of one contract: which ones, under whom, held by whom, due when.
import type { Grant } from './contract.ts'
import { addDays } from './day.ts'
import type { SectionJson } from './document/section-json.ts'
import { holdsDepartement } from './names/institution-name.ts'
import type { OrganisationKind } from './organisation.ts'
import type { PartyRole } from './party.ts'
import type { OwnerRole, Template, TemplateSection } from './template.ts'
import type { Commune, PriorityNeighbourhood } from './territory.ts'

export interface PlannedParty {
  kind: OrganisationKind
  code: string | null
  role: PartyRole
}

export interface SectionPlanInput {
  template: Pick<Template, 'sections'>
  form: 'full' | 'light'
  leadSiren: string
  communes: readonly Pick<Commune, 'insee' | 'siren'>[]
  neighbourhoods: readonly PriorityNeighbourhood[]
  parties: readonly PlannedParty[]
  /** Owner of a template section, as an index into `parties`. */
  owners: Readonly<Record<string, number>>
  deadline: string | null
  today: string
}

export interface PlannedSection {
  key: string
  title: string
  /** Index of the parent in the plan. */
  parent: number | null
  /** Indexes into `parties`. */
  owner: number
  writers: number[]
  dueOn: string | null
  guidance: string[]
  visas: OwnerRole[]
  content: SectionJson
}

/** What writers are granted on a section they do not own. */
export const WRITER_RIGHT: Grant['right'] = 'write'

const TITLE_CHARS = 200
/** Roles of the parties that hold commitments; the consulted and the observers are not asked to write. */
const COMMITTED: ReadonlySet<PartyRole> = new Set(['lead', 'mandatory', 'optional', 'contributor'])
const PUBLIC_LEVELS: ReadonlySet<OrganisationKind> = new Set(['epci', 'state', 'commune', 'region', 'departement'])

/** « Projet de quartier — Baudimont, Résidence Saint-Pol (Arras) » */
function neighbourhoodTitle(title: string, qpv: PriorityNeighbourhood): string {
  const full = `${title} — ${qpv.displayName} (${qpv.communes.map((commune) => commune.name).join(', ')})`
  return full.length <= TITLE_CHARS ? full : `${full.slice(0, TITLE_CHARS - 1).trimEnd()}…`
}

/** Indexes of the parties that play this role; for a QPV of one commune, that commune only. */
function holders(role: OwnerRole, input: SectionPlanInput, qpv: PriorityNeighbourhood | null): number[] {
  const which = (keep: (party: PlannedParty) => boolean): number[] =>
    input.parties.flatMap((party, index) => (keep(party) ? [index] : []))
  switch (role) {
    case 'epci': {
      const lead = which((party) => party.kind === 'epci' && party.code === input.leadSiren)
      return lead.length > 0 ? lead : which((party) => party.kind === 'epci')
    }
    case 'commune': {
      if (!qpv) return which((party) => party.kind === 'commune')
      const held = new Set(qpv.communes.map((commune) => commune.insee))
      const sirens = new Set(input.communes.filter(({ insee }) => held.has(insee)).map(({ siren }) => siren))
      return which((party) => party.kind === 'commune' && party.code !== null && sirens.has(party.code))
    }
    case 'partner':
      return which((party) => !PUBLIC_LEVELS.has(party.kind) && COMMITTED.has(party.role))
    case 'departement': {
      const councils = which((party) => party.kind === 'departement')
      return councils.length > 0 ? councils : which(holdsDepartement)
    }
    case 'state':
    case 'region':
      return which((party) => party.kind === role)
  }
}

/** What several communes, départements or partners share belongs to none of them. */
const SHARED: ReadonlySet<OwnerRole> = new Set(['commune', 'departement', 'partner'])

/** Who holds the pen, and who writes beside. */
function penOf(
  section: TemplateSection,
  input: SectionPlanInput,
  qpv: PriorityNeighbourhood | null,
): { owner: number; writers: number[] } {
  const writers = new Set(section.writers.flatMap((role) => holders(role, input, qpv)))
  const held = (owner: number) => {
    writers.delete(owner)
    return { owner, writers: [...writers] }
  }
  const chosen = input.owners[section.key]
  if (chosen !== undefined && input.parties[chosen]) return held(chosen)
  const [first, ...others] = holders(section.owner, input, qpv)
  const shared = others.length > 0 && SHARED.has(section.owner)
  if (first !== undefined && !shared) return held(first)
  // The intercommunality holds the pen for those who share it, and they write with it.
  if (first !== undefined) for (const party of [first, ...others]) writers.add(party)
  const lead = holders('epci', input, null)[0] ?? input.parties.findIndex((party) => party.role === 'lead')
  return held(Math.max(0, lead))
}

/** A section is never late at birth: a due day already past is left for a pilot to set. */
function dueOn(section: TemplateSection, input: SectionPlanInput): string | null {
  if (section.dueDaysBefore === null || input.deadline === null) return null
  const due = addDays(input.deadline, -section.dueDaysBefore)
  return due < input.today ? null : due
}

export function planSections(input: SectionPlanInput): PlannedSection[] {
  const plan: PlannedSection[] = []
  /** The path from the root to the last section, as indexes with their depth in the template. */
  const path: { index: number; depth: number }[] = []
  for (const section of input.template.sections) {
    if (input.form === 'light' && !section.light) continue
    while ((path.at(-1)?.depth ?? 0) >= section.depth) path.pop()
    const parent = path.at(-1)?.index ?? null
    const copies = section.repeat === 'qpv' ? input.neighbourhoods : [null]
    for (const qpv of copies) {
      plan.push({
        key: section.key,
        title: qpv ? neighbourhoodTitle(section.title, qpv) : section.title,
        parent,
        ...penOf(section, input, qpv),
        dueOn: dueOn(section, input),
        guidance: section.guidance,
        visas: section.visas,
        content: section.content,
      })
    }
    if (copies.length > 0) path.push({ index: plan.length - 1, depth: section.depth })
  }
  return plan
}
