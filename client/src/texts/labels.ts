// What the interface calls roles, rights, kinds and phases.
import type { ContractState } from '@coplume/shared/contract'
import type { OrganisationKind } from '@coplume/shared/organisation'
import type { PartyRole } from '@coplume/shared/party'
import type { Right } from '@coplume/shared/right'
import type { OwnerRole } from '@coplume/shared/template'

export const partyRoleLabel: Record<PartyRole, string> = {
  lead: 'Pilote',
  mandatory: 'Signataire obligatoire',
  optional: 'Signataire',
  contributor: 'Contributeur',
  consulted: 'Consulté',
  observer: 'Observateur',
}

export const partyRolePlural: Record<PartyRole, string> = {
  lead: 'Pilotes',
  mandatory: 'Signataires obligatoires',
  optional: 'Signataires',
  contributor: 'Contributeurs',
  consulted: 'Consultés',
  observer: 'Observateurs',
}

export const partyRoleMeaning: Record<PartyRole, string> = {
  lead: 'Conduit le contrat et le signe.',
  mandatory: 'La loi demande sa signature.',
  optional: 'S’engage et signe à son initiative.',
  contributor: 'Rédige et propose, ne signe pas.',
  consulted: 'Lit et commente.',
  observer: 'Lit.',
}

export const rightLabel: Record<Right, string> = {
  none: 'Aucun accès',
  read: 'Lire',
  comment: 'Commenter',
  propose: 'Proposer',
  write: 'Rédiger',
}

export const organisationKindLabel: Record<OrganisationKind, string> = {
  epci: 'Intercommunalité',
  commune: 'Commune',
  state: 'État (préfecture)',
  state_service: 'Service de l’État',
  region: 'Région',
  departement: 'Département',
  housing: 'Bailleur social',
  social_protection: 'Protection sociale',
  public_body: 'Établissement public',
  association: 'Association',
  citizen_council: 'Conseil citoyen',
  resource_centre: 'Centre de ressources',
  other: 'Autre organisme',
}

export const contractStateLabel: Record<ContractState, string> = {
  drafting: 'En rédaction',
  submitted: 'Soumis aux assemblées',
  adopted: 'Adopté',
  signed: 'Signé',
  in_force: 'En vigueur',
  revised: 'En révision',
}

export const ownerRoleLabel: Record<OwnerRole, string> = {
  epci: 'Intercommunalité',
  state: 'État',
  commune: 'Communes',
  region: 'Région',
  departement: 'Département',
  partner: 'Partenaires',
}
