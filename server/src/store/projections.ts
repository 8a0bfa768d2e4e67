// What readers, counts and exports use of each section, rebuilt from its Y state.
import { SectionJson } from '@coplume/shared/document/section-json'
import type { ContractId, SectionId } from '@coplume/shared/ids'
import type { Selectable } from 'kysely'
import type { Db, Tables } from './tables.ts'

export type ProjectionRow = Selectable<Tables['section_projections']>

export interface Projection {
  sectionId: SectionId
  json: SectionJson
  words: number
  /** Null until somebody writes in it. */
  editedAt: string | null
}

export const rowToProjection = (row: ProjectionRow): Projection => ({
  sectionId: row.section_id,
  json: SectionJson.parse(JSON.parse(row.json)),
  words: row.words,
  editedAt: row.edited_at,
})

export const projectionToRow = (projection: Projection): ProjectionRow => ({
  section_id: projection.sectionId,
  json: JSON.stringify(projection.json),
  words: projection.words,
  edited_at: projection.editedAt,
})

export type SectionCount = Pick<Projection, 'sectionId' | 'words' | 'editedAt'>

/** Word counts and dates only: the text of a whole contract is heavy. */
export async function sectionCounts(db: Db, contractId: ContractId): Promise<Map<SectionId, SectionCount>> {
  const rows = await db
    .selectFrom('section_projections')
    .innerJoin('sections', 'sections.id', 'section_projections.section_id')
    .where('sections.contract_id', '=', contractId)
    .select(['section_id', 'words', 'edited_at'])
    .execute()
  return new Map(
    rows.map((row) => [row.section_id, { sectionId: row.section_id, words: row.words, editedAt: row.edited_at }]),
  )
}

export async function projectionsOf(db: Db, sectionIds: readonly SectionId[]): Promise<Map<SectionId, Projection>> {
  if (sectionIds.length === 0) return new Map()
  const rows = await db.selectFrom('section_projections').selectAll().where('section_id', 'in', sectionIds).execute()
  return new Map(rows.map((row) => [row.section_id, rowToProjection(row)]))
}

export async function keepProjection(db: Db, projection: Projection): Promise<void> {
  const row = projectionToRow(projection)
  await db
    .insertInto('section_projections')
    .values(row)
    .onConflict((conflict) => conflict.column('section_id').doUpdateSet(row))
    .execute()
}

/** Sections whose log holds commits that no projection has read: the server ended without time to. */
export async function sectionsBehindTheirLog(db: Db): Promise<SectionId[]> {
  const rows = await db
    .selectFrom('update_log')
    .innerJoin('section_projections', 'section_projections.section_id', 'update_log.section_id')
    .where((where) =>
      where.or([
        where('edited_at', 'is', null),
        where('update_log.at', '>', where.ref('section_projections.edited_at')),
      ]),
    )
    .select('update_log.section_id')
    .distinct()
    .execute()
  return rows.map((row) => row.section_id)
}
