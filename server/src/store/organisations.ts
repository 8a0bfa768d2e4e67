// Organisations, known once for all contracts.

import type { OrganisationId } from '@coplume/shared/ids'
import { type Organisation, OrganisationKind } from '@coplume/shared/organisation'
import type { Selectable } from 'kysely'
import type { Db, Tables } from './tables.ts'

export type OrganisationRow = Selectable<Tables['organisations']>

export const rowToOrganisation = (row: OrganisationRow): Organisation => ({
  id: row.id,
  kind: OrganisationKind.parse(row.kind),
  code: row.code,
  name: row.name,
  shortName: row.short_name,
})

export const organisationToRow = (organisation: Organisation): OrganisationRow => ({
  id: organisation.id,
  kind: organisation.kind,
  code: organisation.code,
  name: organisation.name,
  short_name: organisation.shortName,
})

export async function findOrganisation(db: Db, id: OrganisationId): Promise<Organisation | null> {
  const row = await db.selectFrom('organisations').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? rowToOrganisation(row) : null
}

export async function organisationsOf(
  db: Db,
  ids: readonly OrganisationId[],
): Promise<Map<OrganisationId, Organisation>> {
  const rows = await db.selectFrom('organisations').selectAll().where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, rowToOrganisation(row)]))
}

/**
 * The organisation known under this kind and code (under this name where it has no code), or the new one, kept.
 * What is known stays as it is: a contract never renames another contract's party.
 */
export async function matchOrganisation(db: Db, wanted: Organisation): Promise<Organisation> {
  const query = db.selectFrom('organisations').selectAll().where('kind', '=', wanted.kind)
  const known = await (wanted.code === null
    ? query.where('code', 'is', null).where('name', '=', wanted.name)
    : query.where('code', '=', wanted.code)
  ).executeTakeFirst()
  if (known) return rowToOrganisation(known)
  await db.insertInto('organisations').values(organisationToRow(wanted)).execute()
  return wanted
}
