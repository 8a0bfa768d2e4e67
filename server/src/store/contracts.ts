// Contracts, their milestones and the QPV of their perimeter.
import type { Contract, ContractState, Milestone, Period } from '@coplume/shared/contract'
import type { ContractId, PersonId } from '@coplume/shared/ids'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Db, Tables } from './tables.ts'

export type ContractRow = Selectable<Tables['contracts']>
export type MilestoneRow = Selectable<Tables['milestones']>

export interface ContractRecord {
  id: ContractId
  title: string
  period: Period
  state: ContractState
  form: Contract['form']
  template: Contract['template']
  leadSiren: string
  /** The contract's own labels of its strategic levels, highest first. */
  levels: string[]
  createdAt: string
  createdBy: PersonId
}

const Levels = z.array(z.string())

export const rowToContract = (row: ContractRow): ContractRecord => ({
  id: row.id,
  title: row.title,
  period: { start: row.period_start, end: row.period_end },
  state: row.state,
  form: row.form,
  template: { id: row.template_id, version: row.template_version, title: row.template_title },
  leadSiren: row.lead_siren,
  levels: Levels.parse(JSON.parse(row.levels)),
  createdAt: row.created_at,
  createdBy: row.created_by,
})

export const contractToRow = (contract: ContractRecord): ContractRow => ({
  id: contract.id,
  title: contract.title,
  period_start: contract.period.start,
  period_end: contract.period.end,
  state: contract.state,
  form: contract.form,
  template_id: contract.template.id,
  template_version: contract.template.version,
  template_title: contract.template.title,
  lead_siren: contract.leadSiren,
  levels: JSON.stringify(contract.levels),
  created_at: contract.createdAt,
  created_by: contract.createdBy,
})

export async function findContract(db: Db, id: ContractId): Promise<ContractRecord | null> {
  const row = await db.selectFrom('contracts').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? rowToContract(row) : null
}

/** Newest first. */
export async function contractsOf(db: Db, ids: readonly ContractId[]): Promise<ContractRecord[]> {
  const rows = await db
    .selectFrom('contracts')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('created_at', 'desc')
    .orderBy('title')
    .execute()
  return rows.map(rowToContract)
}

export async function countContracts(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('contracts')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export async function insertContract(db: Db, contract: ContractRecord): Promise<void> {
  await db.insertInto('contracts').values(contractToRow(contract)).execute()
}

export async function updateContract(
  db: Db,
  id: ContractId,
  change: { title?: string | undefined; state?: ContractState | undefined },
): Promise<void> {
  const row = {
    ...(change.title === undefined ? {} : { title: change.title }),
    ...(change.state === undefined ? {} : { state: change.state }),
  }
  if (Object.keys(row).length > 0) await db.updateTable('contracts').set(row).where('id', '=', id).execute()
}

export const rowToMilestone = ({ id, label, day, deadline }: MilestoneRow): Milestone => ({
  id,
  label,
  day,
  deadline: deadline === 1,
})

export const milestoneToRow = (contractId: ContractId, milestone: Milestone): MilestoneRow => ({
  ...milestone,
  contract_id: contractId,
  deadline: milestone.deadline ? 1 : 0,
})

/** By contract, earliest first. */
export async function milestonesOf(
  db: Db,
  contractIds: readonly ContractId[],
): Promise<(id: ContractId) => Milestone[]> {
  const rows = await db
    .selectFrom('milestones')
    .selectAll()
    .where('contract_id', 'in', contractIds)
    .orderBy('day')
    .execute()
  return (id) => rows.filter((row) => row.contract_id === id).map(rowToMilestone)
}

export async function replaceMilestones(db: Db, id: ContractId, milestones: readonly Milestone[]): Promise<void> {
  await db.deleteFrom('milestones').where('contract_id', '=', id).execute()
  if (milestones.length === 0) return
  await db
    .insertInto('milestones')
    .values(milestones.map((milestone) => milestoneToRow(id, milestone)))
    .execute()
}

export interface PerimeterEntry {
  code: string
  /** The contract's own name for the QPV. */
  displayName: string
}

export async function perimeterOf(db: Db, id: ContractId): Promise<PerimeterEntry[]> {
  const rows = await db
    .selectFrom('contract_neighbourhoods')
    .selectAll()
    .where('contract_id', '=', id)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({ code: row.code, displayName: row.display_name }))
}

/** How many QPV each contract holds. */
export async function perimeterSizes(db: Db, ids: readonly ContractId[]): Promise<Map<ContractId, number>> {
  const rows = await db
    .selectFrom('contract_neighbourhoods')
    .where('contract_id', 'in', ids)
    .groupBy('contract_id')
    .select((select) => ['contract_id', select.fn.countAll<number>().as('count')])
    .execute()
  return new Map(rows.map((row) => [row.contract_id, row.count]))
}

export async function insertPerimeter(db: Db, id: ContractId, entries: readonly PerimeterEntry[]): Promise<void> {
  if (entries.length === 0) return
  await db
    .insertInto('contract_neighbourhoods')
    .values(
      entries.map((entry, position) => ({
        contract_id: id,
        code: entry.code,
        display_name: entry.displayName,
        position,
      })),
    )
    .execute()
}
