// Brings the database to this version's tables. New migrations are appended, never edited.
import { type Migration, Migrator } from 'kysely'
import { StartFault } from '../start-fault.ts'
import * as initial from './migrations/0001-initial.ts'
import * as authorship from './migrations/0002-authorship.ts'
import * as deadline from './migrations/0003-deadline.ts'
import type { Db } from './tables.ts'

const migrations: Record<string, Migration> = {
  '0001-initial': initial,
  '0002-authorship': authorship,
  '0003-deadline': deadline,
}

export const knownMigrations: ReadonlySet<string> = new Set(Object.keys(migrations))

export async function migrate(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error, results } = await migrator.migrateToLatest()
  if (!error) return
  const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'inconnue'
  const cause = error instanceof Error ? error.message : 'cause inconnue'
  throw new StartFault(
    `La mise à jour ${failed} de la base de données a échoué (${cause}).\nElle a été annulée : les données sont telles qu’avant. Gardez une copie du dossier et signalez l’erreur.`,
  )
}
