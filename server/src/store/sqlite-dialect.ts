// Kysely's SQLite dialect, save for two things.
// A transaction takes the writer's turn when it begins: the log writes on a connection of its own, and a
// transaction that had read before such a write could not write any more, however long it waited.
// A statement that fails for want of disk ends its transaction by itself, and rolling back once more would replace
// the reason by « no transaction is active ».
import type Database from 'better-sqlite3'
import { CompiledQuery, type DatabaseConnection, type Driver, SqliteDialect, SqliteDriver } from 'kysely'

class Sqlite extends SqliteDriver {
  readonly #database: Database.Database

  constructor(database: Database.Database) {
    super({ database })
    this.#database = database
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection)
  }
}

export class OurSqliteDialect extends SqliteDialect {
  readonly #database: Database.Database

  constructor(database: Database.Database) {
    super({ database })
    this.#database = database
  }

  override createDriver(): Driver {
    return new Sqlite(this.#database)
  }
}
