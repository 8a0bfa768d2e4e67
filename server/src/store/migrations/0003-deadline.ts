// Which milestone is the deadline of its contract; until now the last one was taken for it.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table milestones add column deadline integer not null default 0`.execute(db)
  await sql`update milestones set deadline = 1 where id = (select last.id from milestones as last where last.contract_id = milestones.contract_id order by last.day desc, last.rowid desc limit 1)`.execute(
    db,
  )
  await sql`create unique index milestones_deadline on milestones (contract_id) where deadline = 1`.execute(db)
}
