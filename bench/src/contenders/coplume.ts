// Coplume as it runs: login, rights, guard, authorship and full durability.
import { fileURLToPath } from 'node:url'
import { inspectArguments, startChildServer } from '../child-server.ts'
import type { Contender } from '../contender.ts'
import { type Ground, prepareGround } from './coplume-ground.ts'

const PROGRAM = fileURLToPath(new URL('../../../server/dist/main.js', import.meta.url))

export interface CoplumeOptions {
  name?: string
  /** Another build's `server/dist/main.js`. */
  program?: string
  /** A folder for a CPU profile of each server started. */
  profile: string | undefined
}

export function coplume({ name = 'Coplume', program = PROGRAM, profile }: CoplumeOptions): Contender {
  const grounds = new Map<string, Ground>()
  return {
    name,
    // Its rooms are folded five seconds after the last one has left.
    settleMs: 6000,
    async start(folder, { inspect } = {}) {
      const ground = grounds.get(folder) ?? (await prepareGround(folder))
      grounds.set(folder, ground)
      const child = await startChildServer({
        program,
        execArgv: [...inspectArguments(inspect), ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [])],
        env: { PORT: '0', DATA_DIR: folder, COPLUME_DEMO: 'off', LOG_LEVEL: 'error', COPLUME_SYNCHRONOUS: 'FULL' },
        ready: /http:\/\/localhost:(\d+)/,
      })
      return {
        ...child,
        address: (document, person) => {
          const section = ground.sections[document]
          const cookie = ground.cookies[person % ground.cookies.length]
          if (!section || !cookie) throw new RangeError(`no section ${document}`)
          return {
            url: `ws://127.0.0.1:${child.port}/sync/${section}?ack=1`,
            headers: { cookie },
            wire: 'plain',
            document: section,
          }
        },
      }
    },
  }
}
