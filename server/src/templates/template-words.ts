// The French words that template files use, and what they mean in the model.
import type { CalloutTone } from '@coplume/shared/document/callout'
import { FieldPath, fieldLabels } from '@coplume/shared/document/field'
import type { OrganisationKind } from '@coplume/shared/organisation'
import type { PartyRole } from '@coplume/shared/party'
import type { OwnerRole } from '@coplume/shared/template'

export const ownerRoles = {
  epci: 'epci',
  etat: 'state',
  commune: 'commune',
  region: 'region',
  departement: 'departement',
  partenaire: 'partner',
} as const satisfies Record<string, OwnerRole>

export const organisationKinds = {
  epci: 'epci',
  commune: 'commune',
  etat: 'state',
  'service de l’etat': 'state_service',
  region: 'region',
  departement: 'departement',
  bailleur: 'housing',
  'protection sociale': 'social_protection',
  'organisme public': 'public_body',
  association: 'association',
  'conseil citoyen': 'citizen_council',
  'centre de ressources': 'resource_centre',
  autre: 'other',
} as const satisfies Record<string, OrganisationKind>

export const partyRoles = {
  pilote: 'lead',
  'signataire obligatoire': 'mandatory',
  'signataire facultatif': 'optional',
  contributeur: 'contributor',
  consulté: 'consulted',
  observateur: 'observer',
} as const satisfies Record<string, PartyRole>

export const calloutTones = {
  info: 'info',
  attention: 'attention',
  regle: 'rule',
} as const satisfies Record<string, CalloutTone>

/** How a word is compared: an author may type a straight apostrophe, a capital or no accent. */
export const wordKey = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").replace(/\s+/gu, ' ').trim().toLowerCase()

export const lookup = <Value>(table: Record<string, Value>, word: string): Value | null =>
  Object.entries(table).find(([known]) => wordKey(known) === wordKey(word))?.[1] ?? null

const fieldByLabel: Record<string, FieldPath> = Object.fromEntries(
  FieldPath.options.map((path) => [fieldLabels[path], path]),
)

export const fieldOfLabel = (label: string): FieldPath | null => lookup(fieldByLabel, label)

export const fieldChoices = Object.keys(fieldByLabel).join(', ')
