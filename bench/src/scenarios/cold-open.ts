// The first person to open a much edited document after a restart of the server.
import { type Bench, inTurn, range } from '../bench.ts'
import type { Contender } from '../contender.ts'
import { feedHistory } from '../load/feed-history.ts'
import { type History, writeHistory } from '../load/history.ts'
import { openDocument } from '../load/open-document.ts'
import { cpuMs } from '../process-usage.ts'
import type { Scenario } from '../scenario.ts'
import { settle } from '../settle.ts'

const SITTINGS = 40
const RESTARTS = 3
const [LONG, SHORT] = [0, 1]
/** Openings of another document first: what is measured is a cold document, not a cold compiler. */
const WARM_UPS = 10

interface Fed {
  contender: Contender
  folder: string
  feedCpu: number
}

async function feed(bench: Bench, contender: Contender, long: History, short: History): Promise<Fed> {
  const folder = bench.folder()
  const server = await contender.start(folder)
  const cpuBefore = cpuMs(server.pid)
  try {
    await feedHistory(server, LONG, long)
    const feedCpu = cpuMs(server.pid) - cpuBefore
    await feedHistory(server, SHORT, short)
    await settle({ contender, server }, bench.quick)
    return { contender, folder, feedCpu }
  } finally {
    await server.stop()
  }
}

export const coldOpen: Scenario = {
  name: 'cold-open',
  title: 'Cold open of a document with 100,000 edits behind it',
  method: `The history was typed in ${SITTINGS} sittings with corrections and jumps, each keystroke an update of its own. The server is stopped and started again before each opening, and has served another document since. Time runs from asking for a connection to the last byte of the content, bytes are all that were received within 0.7 s after that, CPU is that of the server meanwhile. What arrived is compared with what was typed. « Taking in » is the CPU of receiving the history in the first place.`,
  columns: [
    { key: 'milliseconds', label: 'ms to full content', digits: 1 },
    { key: 'kibibytes', label: 'KiB received', digits: 0 },
    { key: 'cpu', label: 'server CPU ms', digits: 1 },
    { key: 'feed', label: 'taking in, CPU µs an edit', digits: 0 },
  ],
  async run(bench) {
    const edits = bench.quick ? 2000 : 100_000
    const long = writeHistory(edits, bench.quick ? 4 : SITTINGS, 1, 10_000)
    const short = writeHistory(500, 2, 2, 20_000)
    const fed: Fed[] = []
    for (const contender of bench.contenders) fed.push(await feed(bench, contender, long, short))
    for (const restart of range(bench.quick ? 1 : RESTARTS * bench.rounds))
      for (const { contender, folder, feedCpu } of inTurn(fed, restart)) {
        const server = await contender.start(folder)
        try {
          for (const person of range(bench.quick ? 1 : WARM_UPS))
            await openDocument(server, SHORT, person, short.stateVector)
          const { text, milliseconds, kibibytes, cpu } = await openDocument(server, LONG, 0, long.stateVector)
          bench.record({
            scenario: coldOpen.name,
            case: `${edits.toLocaleString('en')} edits`,
            server: contender.name,
            values: { milliseconds, kibibytes, cpu, feed: (feedCpu / edits) * 1000 },
            // Ours starts from the template's empty paragraph.
            discarded: text.endsWith(long.text) ? null : 'the content is not what was typed',
          })
        } finally {
          await server.stop()
        }
      }
  },
}
