// A real server killed with `kill -9` while three people write: what it acknowledged is there when it comes back.
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { arrasContract } from '../support/arras-contract.ts'
import { connectSection, type SectionClient } from '../support/section-client.ts'
import { type Random, seededRandom } from '../support/seeded-random.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import type { SignedInClient } from '../support/start-server.ts'

const RUNS = Number(process.env.COPLUME_CRASH_RUNS ?? 50)
const SEED = Number(process.env.COPLUME_CRASH_SEED ?? 20240331)
const LONGEST_LIFE_MS = 250
/** Starting a server takes a second or two; more on a busy machine. */
const RUN_TIMEOUT_MS = 15_000

let dataDir: string
let section: string
let people: SignedInClient[]

beforeAll(async () => {
  const arras = await arrasContract({}, { env: { COPLUME_SYNCHRONOUS: 'FULL' } })
  dataDir = arras.server.dataDir
  const state = await arras.join('state', 'delegue@etat.example')
  const region = await arras.join('region', 'mission@region.example')
  people = [arras.chief, state, region]
  const { id } = await arras.section((one) => one.title.includes('Enjeux') || one.depth === 1)
  section = id
  const organisations = (await arras.read()).organisations
  const grants = organisations
    .filter((one) => one.kind === 'state' || one.kind === 'region')
    .map(({ id: organisationId }) => ({ organisationId, right: 'write' }))
  const patched = await arras.chief.send('PATCH', `${arras.path}/sections/${id}`, { grants })
  expect(patched.ok).toBe(true)
  await arras.server.stop()
}, 60_000)

let server: ServerProcess | null = null
afterAll(async () => {
  await server?.kill()
})

const join = (address: string, who: SignedInClient, doc?: Y.Doc) =>
  connectSection({
    url: `${address.replace('http', 'ws')}/sync/${section}`,
    headers: { cookie: who.cookie, origin: address },
    ...(doc ? { doc } : {}),
  })

/** Types and erases without waiting for anything until the socket is gone. */
async function writesUntilCut(client: SectionClient, random: Random): Promise<void> {
  let cut = false
  void client.closed.then(() => {
    cut = true
  })
  while (!cut) {
    if (random.int(12) === 0) client.writes(`Paragraphe ${random.int(1000)}. `)
    else client.types(`${random.int(36).toString(36)}`)
    await pause(random.int(4))
  }
}

/** What a writer was promised when the server died. */
interface Promised {
  doc: Y.Doc
  who: SignedInClient
  clocks: ReadonlyMap<number, number>
}

async function oneLife(random: Random, alive: ServerProcess): Promise<Promised[]> {
  const clients = await Promise.all(people.map((who) => join(alive.address, who)))
  const writing = clients.map((client) => writesUntilCut(client, random))
  await pause(5 + random.int(LONGEST_LIFE_MS))
  await alive.kill()
  await Promise.all(writing)
  return clients.map(({ doc, acked }, i) => ({ doc, who: people[i] as SignedInClient, clocks: acked }))
}

describe('a killed server', () => {
  it(
    `[RM3] ${RUNS} kills (seed ${SEED}) lose no acknowledged edit, and everyone ends with the same text`,
    async () => {
      const random = seededRandom(SEED)
      let acknowledged = 0
      let promises: Promised[] = []
      for (let run = 0; run <= RUNS; run++) {
        server = await startServerProcess(dataDir)
        const observer = await join(server.address, people[0] as SignedInClient)
        for (const { clocks } of promises)
          for (const [client, clock] of clocks) {
            expect(Y.getState(observer.doc.store, client), `run ${run}`).toBeGreaterThanOrEqual(clock)
            acknowledged++
          }
        // What was not acknowledged is not lost either: its writers still have it, and send it again.
        for (const { doc, who } of promises) {
          const back = await join(server.address, who, doc)
          await back.saved()
          await observer.until(() => observer.text() === back.text())
          await back.leave()
        }
        await observer.leave()
        if (run < RUNS) promises = await oneLife(random, server)
      }
      // A test in which nothing was ever promised would prove nothing.
      expect(acknowledged).toBeGreaterThan(RUNS)
    },
    RUNS * RUN_TIMEOUT_MS,
  )
})
