// Whose text it stays when it is moved, and who deleted what.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table carries (id integer primary key, section_id text not null, client integer not null, clock integer not null, length integer not null, author text not null)`.execute(
    db,
  )
  await sql`create index carries_section on carries (section_id)`.execute(db)
  await sql`create table deletions (section_id text not null, seq integer not null, author text not null, at text not null, runs text not null, primary key (section_id, seq, author))`.execute(
    db,
  )
}
