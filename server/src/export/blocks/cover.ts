// The cover and the pages after it: who writes, over which years, for which neighbourhoods.

import { periodLabel } from '@coplume/shared/contract'
import { fieldValue } from '@coplume/shared/document/field'
import type { PartyRole } from '@coplume/shared/party'
import type { ContractDocument } from '../contract-document.ts'
import { cleanText } from './clean-text.ts'
import type { Block, Cell, Cover } from './contract-blocks.ts'
import { tableBlock } from './table-from-editor.ts'

const roleLabels: Record<PartyRole, string> = {
  lead: 'Pilote',
  mandatory: 'Signataire de droit',
  optional: 'Signataire associé',
  contributor: 'Contributeur',
  consulted: 'Consulté',
  observer: 'Observateur',
}

const ROLE_ORDER: readonly PartyRole[] = ['lead', 'mandatory', 'optional', 'contributor', 'consulted', 'observer']

const cell = (text: string, header = false): Cell => ({
  kind: 'cell',
  header,
  colspan: 1,
  rowspan: 1,
  align: null,
  blocks: text ? [{ kind: 'paragraph', content: [{ kind: 'text', text: cleanText(text), marks: {} }] }] : [],
})

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): Block[] =>
  rows.length > 0
    ? [tableBlock([head.map((title) => cell(title, true)), ...rows.map((row) => row.map((text) => cell(text)))])]
    : []

interface NamedParty {
  name: string
  isEpci: boolean
  role: PartyRole
  quality: string
}

/** Parties by role, the intercommunality before the other pilots, else in the contract's order. */
function namedParties({ fields }: ContractDocument): NamedParty[] {
  const organisations = new Map(fields.organisations.map((organisation) => [organisation.id, organisation]))
  const parties = fields.parties.map((party) => ({
    name: organisations.get(party.organisationId)?.name ?? '',
    isEpci: organisations.get(party.organisationId)?.kind === 'epci',
    role: party.role,
    quality: party.signatoryQuality ?? '',
  }))
  return parties.sort(
    (a, b) => ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role) || Number(b.isEpci) - Number(a.isEpci),
  )
}

/** The pilots' names, the intercommunality first. */
export const pilotNames = (document: ContractDocument): string[] =>
  namedParties(document).flatMap((party) => (party.role === 'lead' ? [cleanText(party.name)] : []))

/** The cover has room for so many names; the table behind it has them all. */
const NAMES_ON_COVER = 12

function neighbourhoodsInShort(names: readonly string[]): string {
  return names.length > NAMES_ON_COVER ? `${names.length} quartiers` : cleanText(names.join(', '))
}

export function coverOf(document: ContractDocument): Cover {
  const { fields } = document
  const { neighbourhoods } = fields.territory
  const pilots = pilotNames(document)
  const facts = [
    { label: pilots.length > 1 ? 'Pilotes' : 'Pilote', values: pilots },
    { label: 'Période', values: [periodLabel(fields.period)] },
    { label: 'Communes', values: [cleanText(fieldValue('communes.names', fields))] },
    { label: 'Quartiers prioritaires', values: [neighbourhoodsInShort(neighbourhoods.map((qpv) => qpv.displayName))] },
  ]
  return {
    subtitle: cleanText(document.subtitle),
    full: document.extent === 'contract',
    facts: facts.filter((fact) => fact.values.some(Boolean)),
    front: [
      {
        title: 'Parties au contrat',
        blocks: tableOf(
          ['Rôle', 'Organisation', 'Qualité du signataire'],
          namedParties(document).map((party) => [roleLabels[party.role], party.name, party.quality]),
        ),
      },
      {
        title: 'Quartiers prioritaires de la politique de la ville',
        blocks: tableOf(
          ['Code', 'Quartier', 'Communes'],
          neighbourhoods.map((qpv) => [
            qpv.code,
            qpv.displayName,
            qpv.communes.map((commune) => commune.name).join(', '),
          ]),
        ),
      },
    ].filter((page) => page.blocks.length > 0),
  }
}
