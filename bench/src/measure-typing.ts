// People typing together in one or many rooms, from joining to leaving: what it cost the server and how fast it was.
import { range } from './bench.ts'
import type { RunningServer } from './contender.ts'
import type { Typing } from './keystroke-plan.ts'
import type { Collected, Newcomer, Writer } from './load/load-message.ts'
import type { LoadPool } from './load/load-pool.ts'
import { now } from './monotonic-clock.ts'
import { pause, until } from './pause.ts'
import { cpuMs } from './process-usage.ts'
import { percentile } from './statistics.ts'

/** People are told apart over the whole run: a clientID is never used twice. */
const FIRST_CLIENT = 100_000
const LATENESS_MAX_MS = 25
const RATE_MIN = 0.98
const DRAIN_LIMIT_MS = 30_000
const CONNECTING_AT_ONCE = 16
/** Until what was asked of the load processes has reached them. */
const LEAD_MS = 150

export interface TypingCase {
  /** Number of the first document; the rooms take the following ones. */
  firstDocument: number
  rooms: number
  peopleEach: number
  /** The first ones of each room; everybody by default. */
  typistsEach?: number
  carets: boolean
  typing: Typing
  warmUpMs: number
}

export interface TypingFigures {
  values: Record<string, number>
  discarded: string | null
}

let nextClient = FIRST_CLIENT

function newcomers(server: RunningServer, one: TypingCase): Newcomer[] {
  return range(one.rooms * one.peopleEach).map((index) => {
    const room = Math.floor(index / one.peopleEach)
    // Sign-ins are spread over the rooms, so that nobody sits twice in one.
    return { index, room, clientId: nextClient++, address: server.address(one.firstDocument + room, index) }
  })
}

/** Deliveries of `edits` a person: everybody in the room but its author. */
function expectedDeliveries(collected: readonly { struck: number }[], one: TypingCase): number {
  return collected.reduce((sum, { struck }) => sum + struck, 0) * (one.peopleEach - 1)
}

async function writersOf(pool: LoadPool, people: readonly Newcomer[], typing: ReadonlySet<number>): Promise<Writer[]> {
  const clocks = (await pool.ask(() => ({ ask: 'clocks' }))).flat()
  const clockOf = new Map(clocks.map(({ index, clock }) => [index, clock]))
  return people
    .filter(({ index }) => typing.has(index))
    .map(({ index, clientId, room }) => ({ index, clientId, room, firstClock: clockOf.get(index) ?? 0 }))
}

interface Stretch {
  cpu: number
  seconds: number
  stride: number
  missing: number
  collected: Collected[]
}

/** One stretch of typing, from the first key to the last delivery. */
async function stretch(
  pool: LoadPool,
  server: RunningServer,
  one: TypingCase,
  typing: Typing,
  writers: Writer[],
): Promise<Stretch> {
  const stride = Math.ceil((typing.perSecond * typing.milliseconds) / 250) + 64
  const cpuBefore = cpuMs(server.pid)
  const startAt = now() + LEAD_MS
  await pool.ask(() => ({ ask: 'type', typing, writers, carets: one.carets, startAt, stride }))
  await pause(typing.milliseconds + LEAD_MS)
  let missing = 0
  const delivered = async () => {
    const progress = await pool.ask(() => ({ ask: 'progress' }))
    missing = expectedDeliveries(progress, one) - progress.reduce((sum, { seen }) => sum + seen, 0)
    return progress.every(({ done }) => done) && missing === 0
  }
  await until(delivered, DRAIN_LIMIT_MS, 20)
  const cpu = cpuMs(server.pid) - cpuBefore
  const seconds = (now() - startAt) / 1000
  return { cpu, seconds, stride, missing, collected: await pool.ask(() => ({ ask: 'collect' })) }
}

function latencies(collected: readonly Collected[], size: number, columns: 'seen' | 'caretsSeen'): Float64Array {
  const struckAt = new Float64Array(size)
  for (const { struck } of collected)
    for (let i = 0; i < struck.edits.length; i++) struckAt[struck.edits[i] ?? 0] = struck.at[i] ?? 0
  const all = new Float64Array(collected.reduce((sum, one) => sum + one[columns].edits.length, 0))
  let count = 0
  for (const { [columns]: seen } of collected)
    for (let i = 0; i < seen.edits.length; i++)
      all[count++] = (seen.at[i] ?? Number.NaN) - (struckAt[seen.edits[i] ?? 0] ?? Number.NaN)
  return all
}

function discardedBecause({ collected, missing }: Stretch): string | null {
  if (missing !== 0) return `${missing} deliveries missing`
  const struck = collected.reduce((sum, one) => sum + one.struck.edits.length, 0)
  const planned = collected.reduce((sum, one) => sum + one.planned, 0)
  if (struck < planned * RATE_MIN) return `the load client struck ${struck} of ${planned} keys`
  const late = Math.max(...collected.map((one) => one.latenessP99))
  return late > LATENESS_MAX_MS ? `the load client was ${Math.round(late)} ms late (p99)` : null
}

function figures(measured: Stretch, people: number): TypingFigures {
  const { cpu, seconds, stride, collected } = measured
  const delays = latencies(collected, people * stride, 'seen')
  const caretDelays = latencies(collected, people * stride, 'caretsSeen')
  return {
    values: {
      cpu: (cpu / delays.length) * 1000,
      p50: percentile(delays, 0.5),
      p95: percentile(delays, 0.95),
      caretP95: percentile(caretDelays, 0.95),
      core: (cpu / seconds / 1000) * 100,
      clientLate: Math.max(...collected.map((one) => one.latenessP99)),
      clientLoop: Math.max(...collected.map((one) => one.loopDelayP99)),
      clientBusy: Math.max(...collected.map((one) => one.busy)) * 100,
    },
    discarded: discardedBecause(measured),
  }
}

export async function measureTyping(pool: LoadPool, server: RunningServer, one: TypingCase): Promise<TypingFigures> {
  const people = newcomers(server, one)
  const share = (process: number) => people.filter(({ index }) => index % pool.size === process)
  const typists = people.filter(({ index }) => index % one.peopleEach < (one.typistsEach ?? one.peopleEach))
  const typing = new Set(typists.map(({ index }) => index))
  try {
    await pool.ask((process) => ({
      ask: 'join',
      people: share(process),
      atOnce: CONNECTING_AT_ONCE,
      expected: null,
    }))
    await pool.ask(() => ({ ask: 'paragraphs', people: [...typing] }))
    await pause(LEAD_MS)
    const warmUp = { ...one.typing, milliseconds: one.warmUpMs, seed: one.typing.seed + 1 }
    await stretch(pool, server, one, warmUp, await writersOf(pool, people, typing))
    const measured = await stretch(pool, server, one, one.typing, await writersOf(pool, people, typing))
    return figures(measured, people.length)
  } finally {
    await pool.ask(() => ({ ask: 'leave' }))
  }
}
