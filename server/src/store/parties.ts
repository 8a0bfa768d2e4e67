// The organisations of a contract, each in its role.
import type { ContractId, OrganisationId, PartyId } from '@coplume/shared/ids'
import { type Organisation, OrganisationKind } from '@coplume/shared/organisation'
import { type Party, PartyRole } from '@coplume/shared/party'
import type { Selectable } from 'kysely'
import { rowToOrganisation } from './organisations.ts'
import type { Db, Tables } from './tables.ts'

export type PartyRow = Selectable<Tables['parties']>

export const rowToParty = (row: Omit<PartyRow, 'contract_id'>): Party => ({
  id: row.id,
  organisationId: row.organisation_id,
  role: PartyRole.parse(row.role),
  signatoryQuality: row.signatory_quality,
})

export const partyToRow = (party: Party, contractId: ContractId): PartyRow => ({
  id: party.id,
  contract_id: contractId,
  organisation_id: party.organisationId,
  role: party.role,
  signatory_quality: party.signatoryQuality,
})

export interface PartyWithOrganisation {
  party: Party
  organisation: Organisation
}

const rank = ({ party, organisation }: PartyWithOrganisation): number =>
  PartyRole.options.indexOf(party.role) * OrganisationKind.options.length +
  OrganisationKind.options.indexOf(organisation.kind)

/** Leaders first, and in each role as the texts list them: intercommunality, communes, State… */
export async function partiesOf(db: Db, contractId: ContractId): Promise<PartyWithOrganisation[]> {
  const rows = await db
    .selectFrom('parties')
    .innerJoin('organisations', 'organisations.id', 'parties.organisation_id')
    .where('parties.contract_id', '=', contractId)
    .select(['parties.id', 'parties.organisation_id', 'parties.role', 'parties.signatory_quality'])
    .select(['organisations.kind', 'organisations.code', 'organisations.name', 'organisations.short_name'])
    .execute()
  const parties = rows.map((row) => ({
    party: rowToParty(row),
    organisation: rowToOrganisation({ ...row, id: row.organisation_id }),
  }))
  return parties.sort((a, b) => rank(a) - rank(b) || a.organisation.name.localeCompare(b.organisation.name, 'fr'))
}

export async function insertParties(db: Db, contractId: ContractId, parties: readonly Party[]): Promise<void> {
  if (parties.length === 0) return
  await db
    .insertInto('parties')
    .values(parties.map((party) => partyToRow(party, contractId)))
    .execute()
}

export async function updateParty(
  db: Db,
  id: PartyId,
  change: { role?: PartyRole | undefined; signatoryQuality?: string | null | undefined },
): Promise<void> {
  const row = {
    ...(change.role === undefined ? {} : { role: change.role }),
    ...(change.signatoryQuality === undefined ? {} : { signatory_quality: change.signatoryQuality }),
  }
  if (Object.keys(row).length > 0) await db.updateTable('parties').set(row).where('id', '=', id).execute()
}

/** Takes the party out with its members and what it was granted. */
export async function deleteParty(
  db: Db,
  contractId: ContractId,
  id: PartyId,
  organisationId: OrganisationId,
): Promise<void> {
  await db.deleteFrom('parties').where('id', '=', id).execute()
  await db
    .deleteFrom('members')
    .where('contract_id', '=', contractId)
    .where('organisation_id', '=', organisationId)
    .execute()
  await db
    .deleteFrom('grants')
    .where('organisation_id', '=', organisationId)
    .where('section_id', 'in', db.selectFrom('sections').select('id').where('contract_id', '=', contractId))
    .execute()
}
