// Everybody opens the same section at once: the start of a meeting, or the return of the network.
import { type Bench, inTurn, range, withServers } from '../bench.ts'
import { fillDocument } from '../load/fill-document.ts'
import { cpuMs } from '../process-usage.ts'
import type { Scenario } from '../scenario.ts'
import { settle } from '../settle.ts'
import { median, percentile } from '../statistics.ts'

const CHARACTERS = 18_000
const AUTHOR = 5000

export const joins: Scenario = {
  name: 'joins',
  title: '150 people open a section of 3,000 words at once',
  method:
    'From asking for a connection to having the content, for each of them; CPU is that of the server until the last one has it. In ours 150 different persons are signed in, and rights are looked up for each. The section is open by nobody before.',
  columns: [
    { key: 'p50', label: 'p50 ms', digits: 0 },
    { key: 'p95', label: 'p95 ms', digits: 0 },
    { key: 'last', label: 'the last one, ms', digits: 0 },
    { key: 'cpu', label: 'CPU ms a person', digits: 2 },
  ],
  run: (bench: Bench) =>
    withServers(bench, bench.contenders, async (servers) => {
      const sockets = bench.quick ? 40 : 150
      for (const round of range(bench.rounds + 1))
        for (const { contender, server } of inTurn(servers, round)) {
          const content = { document: round, person: 0, clientId: AUTHOR + round, characters: CHARACTERS }
          const { clock } = await fillDocument({ server, ...content })
          await settle({ contender, server }, bench.quick)
          const people = range(sockets).map((index) => ({
            index,
            clientId: AUTHOR * 10 + round * sockets + index,
            room: 0,
            address: server.address(round, index),
          }))
          const cpuBefore = cpuMs(server.pid)
          const waits = await bench.pool.ask((process) => ({
            ask: 'join',
            people: people.filter(({ index }) => index % bench.pool.size === process),
            atOnce: sockets,
            expected: { client: content.clientId, clock },
          }))
          const cpu = (cpuMs(server.pid) - cpuBefore) / sockets
          await bench.pool.ask(() => ({ ask: 'leave' }))
          const all = waits.flat()
          const values = { p50: median(all), p95: percentile(all, 0.95), last: Math.max(...all), cpu }
          // The first round only warms up.
          if (round > 0)
            bench.record({
              scenario: joins.name,
              case: `${sockets} at once`,
              server: contender.name,
              values,
              discarded: null,
            })
        }
    }),
}
