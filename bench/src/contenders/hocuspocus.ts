// Hocuspocus 4 with its SQLite extension, default settings.
import { fileURLToPath } from 'node:url'
import { inspectArguments, startChildServer } from '../child-server.ts'
import type { Contender } from '../contender.ts'

const PROGRAM = fileURLToPath(new URL('../../peers/hocuspocus.mjs', import.meta.url))

export const hocuspocus: Contender = {
  name: 'Hocuspocus',
  settleMs: 500,
  async start(folder, { inspect } = {}) {
    const child = await startChildServer({
      program: PROGRAM,
      execArgv: inspectArguments(inspect),
      env: { DATA_DIR: folder },
      ready: /listening on (\d+)/,
    })
    return {
      ...child,
      address: (document) => ({
        url: `ws://127.0.0.1:${child.port}`,
        headers: {},
        wire: 'hocuspocus',
        document: `document-${document}`,
      }),
    }
  },
}
