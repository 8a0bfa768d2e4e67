// The sections of a contract and what each organisation was granted on them.
import type { ContractId, OrganisationId, SectionId } from '@coplume/shared/ids'
import { Right } from '@coplume/shared/right'
import { SectionState } from '@coplume/shared/section-state'
import { OwnerRole } from '@coplume/shared/template'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Db, Tables } from './tables.ts'

export type SectionRow = Selectable<Tables['sections']>

export interface SectionRecord {
  id: SectionId
  contractId: ContractId
  parentId: SectionId | null
  /** Rank in the whole contract, depth first. */
  position: number
  key: string
  title: string
  ownerId: OrganisationId
  state: SectionState
  dueOn: string | null
  released: boolean
  guidance: string[]
  /** Organisations whose visa the circuit asks. */
  visas: OwnerRole[]
}

const Guidance = z.array(z.string())
const Visas = z.array(OwnerRole)

export const rowToSection = (row: SectionRow): SectionRecord => ({
  id: row.id,
  contractId: row.contract_id,
  parentId: row.parent_id,
  position: row.position,
  key: row.key,
  title: row.title,
  ownerId: row.owner_id,
  state: SectionState.parse(row.state),
  dueOn: row.due_on,
  released: row.released === 1,
  guidance: Guidance.parse(JSON.parse(row.guidance)),
  visas: Visas.parse(JSON.parse(row.visas)),
})

export const sectionToRow = (section: SectionRecord): SectionRow => ({
  id: section.id,
  contract_id: section.contractId,
  parent_id: section.parentId,
  position: section.position,
  key: section.key,
  title: section.title,
  owner_id: section.ownerId,
  state: section.state,
  due_on: section.dueOn,
  released: section.released ? 1 : 0,
  guidance: JSON.stringify(section.guidance),
  visas: JSON.stringify(section.visas),
})

/** In the order of the contract. */
export async function sectionsOf(db: Db, contractIds: readonly ContractId[]): Promise<SectionRecord[]> {
  const rows = await db
    .selectFrom('sections')
    .selectAll()
    .where('contract_id', 'in', contractIds)
    .orderBy('contract_id')
    .orderBy('position')
    .execute()
  return rows.map(rowToSection)
}

export async function sectionIdsOf(db: Db, contractId: ContractId): Promise<SectionId[]> {
  const rows = await db.selectFrom('sections').select('id').where('contract_id', '=', contractId).execute()
  return rows.map((row) => row.id)
}

export async function findSection(db: Db, id: SectionId): Promise<SectionRecord | null> {
  const row = await db.selectFrom('sections').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? rowToSection(row) : null
}

export async function insertSection(db: Db, section: SectionRecord): Promise<void> {
  await db.insertInto('sections').values(sectionToRow(section)).execute()
}

export type SectionChange = Partial<Pick<SectionRecord, 'title' | 'ownerId' | 'dueOn' | 'state' | 'released'>>

export async function updateSection(db: Db, section: SectionRecord, change: SectionChange): Promise<void> {
  await db
    .updateTable('sections')
    .set(sectionToRow({ ...section, ...change }))
    .where('id', '=', section.id)
    .execute()
}

export type Grants = ReadonlyMap<OrganisationId, Right>

const NO_GRANTS: Grants = new Map()

/** Grants by section; sections without any are absent. */
export async function grantsOf(db: Db, contractIds: readonly ContractId[]): Promise<(id: SectionId) => Grants> {
  const rows = await db
    .selectFrom('grants')
    .innerJoin('sections', 'sections.id', 'grants.section_id')
    .where('sections.contract_id', 'in', contractIds)
    .select(['grants.section_id', 'grants.organisation_id', 'grants.right'])
    .execute()
  const bySection = new Map<SectionId, Map<OrganisationId, Right>>()
  for (const row of rows) {
    const held = bySection.get(row.section_id) ?? new Map<OrganisationId, Right>()
    bySection.set(row.section_id, held.set(row.organisation_id, Right.parse(row.right)))
  }
  return (id) => bySection.get(id) ?? NO_GRANTS
}

export async function replaceGrants(db: Db, sectionId: SectionId, grants: Grants): Promise<void> {
  await db.deleteFrom('grants').where('section_id', '=', sectionId).execute()
  if (grants.size === 0) return
  await db
    .insertInto('grants')
    .values([...grants].map(([organisation_id, right]) => ({ section_id: sectionId, organisation_id, right })))
    .execute()
}
