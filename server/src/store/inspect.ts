// Looks at a database before anything is written to it: a file that is not ours stays byte for byte as it was.
import { existsSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { StartFault } from '../start-fault.ts'
import { knownMigrations } from './migrate.ts'

const damaged = (dataFile: string, cause: string): StartFault =>
  new StartFault(
    `Le fichier ${dataFile} est abîmé ou n’est pas une base de données (${cause}).\nIl n’a pas été modifié. Restaurez une sauvegarde à sa place, ou choisissez un autre dossier avec DATA_DIR.`,
  )

const foreign = (dataFile: string): StartFault =>
  new StartFault(
    `Le fichier ${dataFile} n’est pas une base de données de Coplume.\nIl n’a pas été modifié. Choisissez un autre dossier avec DATA_DIR.`,
  )

const newer = (dataFile: string, unknown: readonly string[]): StartFault =>
  new StartFault(
    `La base de données ${dataFile} a été écrite par une version plus récente de Coplume (${unknown.join(', ')}).\nElle n’a pas été modifiée. Installez cette version ou une version ultérieure.`,
  )

const namesIn = (database: Database.Database, query: string): string[] =>
  database.prepare<[], string>(query).pluck().all()

function check(database: Database.Database, dataFile: string): void {
  const health = database.pragma('quick_check(1)', { simple: true })
  if (health !== 'ok') throw damaged(dataFile, String(health))
  const tables = namesIn(database, "select name from sqlite_master where type = 'table'")
  if (tables.length === 0) return
  if (!tables.includes('kysely_migration')) throw foreign(dataFile)
  const applied = namesIn(database, 'select name from kysely_migration order by name')
  const unknown = applied.filter((name) => !knownMigrations.has(name))
  if (unknown.length > 0) throw newer(dataFile, unknown)
}

/** Throws a StartFault for a file that this version must not touch; a missing or empty file is fine. */
export function inspectDataFile(dataFile: string): void {
  if (!existsSync(dataFile) || statSync(dataFile).size === 0) return
  let database: Database.Database | undefined
  try {
    database = new Database(dataFile, { readonly: true, fileMustExist: true })
    check(database, dataFile)
  } catch (error) {
    if (error instanceof StartFault) throw error
    throw damaged(dataFile, error instanceof Error ? error.message : 'cause inconnue')
  } finally {
    database?.close()
  }
}
