// Inline fields: names, dates, counts and lists that stay bound to the contract's data.
import { z } from 'zod'
import { type Contract, deadlineOf, periodLabel } from '../contract.ts'

export const FieldPath = z.enum([
  'contract.title',
  'contract.period',
  'contract.deadline',
  'epci.name',
  'epci.siren',
  'epci.population',
  'departement.name',
  'region.name',
  'communes.count',
  'communes.names',
  'qpv.count',
  'qpv.names',
  'parties.signatories',
  'parties.pilots',
])
export type FieldPath = z.infer<typeof FieldPath>

/** What the insert menu calls each field. */
export const fieldLabels: Record<FieldPath, string> = {
  'contract.title': 'Titre du contrat',
  'contract.period': 'Période',
  'contract.deadline': 'Date limite',
  'epci.name': 'Nom de l’intercommunalité',
  'epci.siren': 'SIREN de l’intercommunalité',
  'epci.population': 'Population de l’intercommunalité',
  'departement.name': 'Département',
  'region.name': 'Région',
  'communes.count': 'Nombre de communes en géographie prioritaire',
  'communes.names': 'Communes en géographie prioritaire',
  'qpv.count': 'Nombre de quartiers prioritaires',
  'qpv.names': 'Quartiers prioritaires',
  'parties.signatories': 'Signataires',
  'parties.pilots': 'Pilotes',
}

/** The part of a contract that fields read. */
export type FieldSource = Pick<Contract, 'title' | 'period' | 'milestones' | 'territory' | 'organisations' | 'parties'>

const listed = new Intl.ListFormat('fr-FR', { type: 'conjunction' })
const grouped = new Intl.NumberFormat('fr-FR')
const longDay = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' })
const SIGNING = new Set(['lead', 'mandatory', 'optional'])

/** « 31 mars 2024 », « 1er janvier 2024 ». */
export function frenchDay(day: string): string {
  return longDay
    .format(new Date(`${day}T00:00:00Z`))
    .replace(/^1 /, '1er ')
    .replaceAll(' ', '\u00a0')
}

function partyNames(source: FieldSource, keep: (role: string) => boolean): string {
  const names = new Map(source.organisations.map((organisation) => [organisation.id, organisation.name]))
  return listed.format(source.parties.filter((party) => keep(party.role)).map((p) => names.get(p.organisationId) ?? ''))
}

/** Communes of the perimeter that hold a QPV; all of them when none does. */
function priorityCommunes(source: FieldSource): string[] {
  const inside = new Set(source.territory.communes.map((commune) => commune.insee))
  const named = new Map<string, string>()
  for (const qpv of source.territory.neighbourhoods)
    for (const commune of qpv.communes) if (inside.has(commune.insee)) named.set(commune.insee, commune.name)
  const names = named.size > 0 ? [...named.values()] : source.territory.communes.map((commune) => commune.name)
  return names.sort((a, b) => a.localeCompare(b, 'fr'))
}

/** The words a field shows today. */
export function fieldValue(path: FieldPath, source: FieldSource): string {
  const { intercommunality, neighbourhoods } = source.territory
  switch (path) {
    case 'contract.title':
      return source.title
    case 'contract.period':
      return periodLabel(source.period)
    case 'contract.deadline': {
      const day = deadlineOf(source.milestones)
      return day === null ? '…' : frenchDay(day)
    }
    case 'epci.name':
      return intercommunality.name
    case 'epci.siren':
      return intercommunality.siren
    case 'epci.population':
      return grouped.format(intercommunality.population)
    case 'departement.name':
      return intercommunality.departement.name
    case 'region.name':
      return intercommunality.region.name
    case 'communes.count':
      return grouped.format(priorityCommunes(source).length)
    case 'communes.names':
      return listed.format(priorityCommunes(source))
    case 'qpv.count':
      return grouped.format(neighbourhoods.length)
    case 'qpv.names':
      return listed.format(
        neighbourhoods.map((qpv) => `${qpv.displayName} (${qpv.communes.map((c) => c.name).join(', ')})`),
      )
    case 'parties.signatories':
      return partyNames(source, (role) => SIGNING.has(role))
    case 'parties.pilots':
      return partyNames(source, (role) => role === 'lead')
  }
}
