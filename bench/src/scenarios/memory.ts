// What documents cost in memory: none, a thousand that came and went, and those that people hold open.
import { type Bench, inTurn, range, type Started, withServers } from '../bench.ts'
import { collectGarbage } from '../collect-garbage.ts'
import { fillDocument } from '../load/fill-document.ts'
import type { LoadPool } from '../load/load-pool.ts'
import { pause } from '../pause.ts'
import { cpuMs, residentMiB } from '../process-usage.ts'
import type { Scenario } from '../scenario.ts'
import { settle } from '../settle.ts'

const CHARACTERS = 11 * 1024
const IDLE_MS = 10_000
/** Memory is given back to the system some time after it was freed. */
const GIVEN_BACK_MS = 2000
const FIRST_CLIENT = 1000

async function restingMiB({ server }: Started, quick: boolean): Promise<number> {
  for (const _ of range(2)) {
    if (server.inspector) await collectGarbage(server.inspector)
    if (!quick) await pause(GIVEN_BACK_MS / 2)
  }
  return residentMiB(server.pid)
}

/** `sockets` idle clients spread over `documents`. */
async function hold(pool: LoadPool, { server }: Started, documents: number, sockets: number): Promise<void> {
  const people = range(sockets).map((index) => ({
    index,
    clientId: FIRST_CLIENT * 100 + index,
    room: index % documents,
    address: server.address(index % documents, index),
  }))
  await pool.ask((process) => ({
    ask: 'join',
    people: people.filter(({ index }) => index % pool.size === process),
    atOnce: 8,
    expected: null,
  }))
}

async function measure(bench: Bench, started: Started): Promise<Record<string, number>> {
  const { server } = started
  const documents = bench.quick ? 20 : 1000
  const base = await restingMiB(started, bench.quick)
  for (const document of range(documents))
    await fillDocument({
      server,
      document,
      person: document,
      clientId: FIRST_CLIENT + document,
      characters: CHARACTERS,
    })
  await settle(started, bench.quick)
  const closed = await restingMiB(started, bench.quick)
  await hold(bench.pool, started, documents / 5, (documents * 3) / 10)
  const sections = await restingMiB(started, bench.quick)
  await bench.pool.ask(() => ({ ask: 'leave' }))
  await settle(started, bench.quick)
  await hold(bench.pool, started, documents, documents)
  const open = await restingMiB(started, bench.quick)
  const idleMs = bench.quick ? 200 : IDLE_MS
  const cpuBefore = cpuMs(server.pid)
  await pause(idleMs)
  const idle = ((cpuMs(server.pid) - cpuBefore) / idleMs) * 100
  await bench.pool.ask(() => ({ ask: 'leave' }))
  return { base, closed, sections, open, perRoom: ((open - closed) * 1024) / documents, idle }
}

export const memory: Scenario = {
  name: 'memory',
  title: 'Memory',
  method:
    'Resident memory after a forced collection: at start, after 1,000 documents of 11 KiB were written and closed, with 200 of them held open by 300 idle clients, with 1,000 held open by 1,000. Measured once a server; the debugger that forces the collection is on in all of them.',
  columns: [
    { key: 'base', label: 'at start MiB', digits: 0 },
    { key: 'closed', label: '1,000 closed MiB', digits: 0 },
    { key: 'sections', label: '200 open, 300 sockets MiB', digits: 0 },
    { key: 'open', label: '1,000 open MiB', digits: 0 },
    { key: 'perRoom', label: 'KiB per open room over closed', digits: 0 },
    { key: 'idle', label: 'idle CPU %', digits: 2 },
  ],
  run: async (bench: Bench) => {
    for (const contender of inTurn(bench.contenders, 0))
      await withServers(
        bench,
        [contender],
        async ([started]) => {
          if (!started) return
          const values = await measure(bench, started)
          bench.record({
            scenario: memory.name,
            case: 'documents of 11 KiB',
            server: contender.name,
            values,
            discarded: null,
          })
        },
        { inspect: true },
      )
  },
}
