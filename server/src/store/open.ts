// Opens the SQLite file, once it has been looked at without writing to it.
import Database from 'better-sqlite3'
import { Kysely } from 'kysely'
import { inspectDataFile } from './inspect.ts'
import { migrate } from './migrate.ts'
import { OurSqliteDialect } from './sqlite-dialect.ts'
import type { Db, Tables } from './tables.ts'

/** How long a statement waits for another connection's write. */
const BUSY_TIMEOUT_MS = 5000

export interface Store {
  db: Db
  close: () => Promise<void>
}

export async function openStore(dataFile: string, synchronous: 'FULL' | 'NORMAL'): Promise<Store> {
  inspectDataFile(dataFile)
  const database = new Database(dataFile, { timeout: BUSY_TIMEOUT_MS })
  database.pragma('journal_mode = WAL')
  database.pragma(`synchronous = ${synchronous}`)
  database.pragma('foreign_keys = ON')
  const db = new Kysely<Tables>({ dialect: new OurSqliteDialect(database) })
  try {
    await migrate(db)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return { db, close: () => db.destroy() }
}
