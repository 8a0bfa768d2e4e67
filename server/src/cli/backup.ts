// `backup <fichier>`: a copy of the database, taken while the server works on.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import Database from 'better-sqlite3'
import { UsageFault } from './usage-fault.ts'

export async function backUp(dataFile: string, target: string): Promise<string> {
  const file = resolve(target)
  if (existsSync(file)) throw new UsageFault(`Le fichier ${file} existe déjà. Choisissez un autre nom.`)
  const database = new Database(dataFile, { readonly: true, fileMustExist: true })
  try {
    await database.backup(file)
  } finally {
    database.close()
  }
  return file
}
