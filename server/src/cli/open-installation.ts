// The data of an installation, opened from the command line while its server may be running.
import { existsSync } from 'node:fs'
import { systemClock } from '@coplume/shared/clock'
import type { Config } from '../config.ts'
import type { LinkDeps } from '../identity/sign-in-link.ts'
import { publicAddress } from '../public-address.ts'
import { StartFault } from '../start-fault.ts'
import { dataFileOf } from '../store/data-folder.ts'
import { openStore } from '../store/open.ts'
import type { Db } from '../store/tables.ts'

export interface Installation extends LinkDeps {
  db: Db
  dataFile: string
}

export async function withInstallation<T>(
  config: Config,
  work: (installation: Installation) => Promise<T>,
): Promise<T> {
  const dataFile = dataFileOf(config.dataDir)
  if (!existsSync(dataFile)) {
    throw new StartFault(
      `Il n’y a pas encore de données dans ${config.dataDir}.\nDémarrez d’abord le serveur avec « npm start », ou indiquez le dossier avec DATA_DIR.`,
    )
  }
  const store = await openStore(dataFile, config.synchronous)
  try {
    return await work({ db: store.db, clock: systemClock, dataFile, publicUrl: publicAddress(config) })
  } finally {
    await store.close()
  }
}
