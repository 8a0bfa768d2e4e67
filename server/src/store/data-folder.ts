// The data directory, held by one server at a time: each room is the only writer of its log.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { StartFault } from '../start-fault.ts'

export interface DataFolder {
  path: string
  dataFile: string
  release: () => void
}

/** The file of the data within a data directory. */
export const dataFileOf = (path: string): string => join(path, 'coplume.sqlite')

/** Creates the directory where needed and holds it until `release` or the death of the process. */
export function holdDataFolder(path: string): DataFolder {
  try {
    mkdirSync(path, { recursive: true })
    // A lock of the operating system, taken through SQLite: unlike a pid file it dies with its holder.
    const lock = new Database(join(path, 'coplume.lock'), { timeout: 0 })
    try {
      lock.exec('BEGIN EXCLUSIVE')
    } catch (error) {
      lock.close()
      throw error
    }
    return { path, dataFile: dataFileOf(path), release: () => lock.close() }
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new StartFault(
        `Un autre serveur Coplume utilise déjà le dossier ${path}.\nArrêtez-le d’abord, ou choisissez un autre dossier avec DATA_DIR.`,
      )
    }
    throw new StartFault(
      `Le dossier de données ${path} ne peut pas être utilisé (${error instanceof Error ? error.message : 'cause inconnue'}).\nVérifiez qu’il est accessible en écriture et que le disque n’est pas plein, ou choisissez un autre dossier avec DATA_DIR.`,
    )
  }
}
