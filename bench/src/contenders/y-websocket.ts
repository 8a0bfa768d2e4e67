// The stock y-websocket server with LevelDB, as its README starts it.
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inspectArguments, startChildServer } from '../child-server.ts'
import type { Contender } from '../contender.ts'

const PROGRAM = fileURLToPath(new URL('../../peers/node_modules/@y/websocket-server/src/server.js', import.meta.url))

/** It cannot choose a port by itself. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

export const yWebsocket: Contender = {
  name: 'y-websocket',
  settleMs: 500,
  async start(folder, { inspect } = {}) {
    const child = await startChildServer({
      program: PROGRAM,
      execArgv: inspectArguments(inspect),
      env: { HOST: '127.0.0.1', PORT: String(await freePort()), YPERSISTENCE: join(folder, 'leveldb') },
      ready: /running at .* on port (\d+)/,
    })
    return {
      ...child,
      address: (document) => ({
        url: `ws://127.0.0.1:${child.port}/document-${document}`,
        headers: {},
        wire: 'plain',
        document: `document-${document}`,
      }),
    }
  },
}
