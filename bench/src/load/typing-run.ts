// One measured stretch of typing in one load process: strikes the planned keys, notes what is seen and when.
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { keystrokePlan } from '../keystroke-plan.ts'
import { now } from '../monotonic-clock.ts'
import { seededRandom } from '../random.ts'
import { percentile } from '../statistics.ts'
import { awarenessHeads, updateHeads } from './heads.ts'
import type { Collected, LoadCommand, Writer } from './load-message.ts'
import { createObservations } from './observations.ts'
import type { Typist } from './typist.ts'

const LOOP_RESOLUTION_MS = 2
const LETTERS = 'eeeaaissnrttuoldcmp'

interface Stroke {
  at: number
  writer: Writer
  ordinal: number
}

export interface TypingRun {
  /** `person` received an update or an awareness message. */
  onUpdate(person: number, room: number, update: Uint8Array): void
  onAwareness(person: number, room: number, entries: Uint8Array): void
  progress(): { struck: number; seen: number; done: boolean }
  collect(): Collected
}

type Start = Extract<LoadCommand, { ask: 'type' }>

function strokesOf(start: Start, typists: ReadonlyMap<number, Typist>): Stroke[] {
  const own = start.writers.filter(({ index }) => typists.has(index))
  const strokes = own.flatMap((writer) =>
    keystrokePlan(start.typing, writer.index)
      .slice(0, start.stride)
      .map((at, ordinal) => ({ at: start.startAt + at, writer, ordinal })),
  )
  return strokes.sort((a, b) => a.at - b.at)
}

export function startTypingRun(start: Start, typists: ReadonlyMap<number, Typist>): TypingRun {
  const { stride } = start
  const strokes = strokesOf(start, typists)
  const writers = new Map(start.writers.map((writer) => [writer.clientId, writer]))
  const random = seededRandom(start.typing.seed)
  const struck = createObservations()
  const seen = createObservations()
  const caretsSeen = createObservations()
  /** First ordinal each person has not seen of each writer; writers of other rooms never show. */
  const next = new Map<number, Map<number, number>>()
  const lateness: number[] = []
  const delay = monitorEventLoopDelay({ resolution: LOOP_RESOLUTION_MS })
  delay.enable()
  const busyBefore = performance.eventLoopUtilization()
  let busy = 0
  let upcoming = 0

  const strike = ({ at, writer, ordinal }: Stroke): void => {
    const typist = typists.get(writer.index)
    if (!typist) return
    const time = now()
    lateness.push(time - at)
    struck.add(writer.index * stride + ordinal, time)
    typist.strike(random.int(6) === 0 ? ' ' : (LETTERS[random.int(LETTERS.length)] ?? 'e'))
    if (start.carets) typist.showCaret(writer.firstClock + ordinal + 1)
  }
  const strikeDue = (): void => {
    for (let stroke = strokes[upcoming]; stroke && stroke.at <= now(); stroke = strokes[upcoming]) {
      upcoming++
      strike(stroke)
    }
    const stroke = strokes[upcoming]
    if (stroke) setTimeout(strikeDue, Math.max(0, stroke.at - now()))
    else busy = performance.eventLoopUtilization(busyBefore).utilization
  }
  strikeDue()

  const seenBy = (person: number): Map<number, number> => {
    const held = next.get(person) ?? new Map<number, number>()
    next.set(person, held)
    return held
  }

  return {
    onUpdate(person, room, update) {
      const at = now()
      for (const head of updateHeads(update)) {
        const writer = writers.get(head.client)
        if (!writer || writer.index === person || writer.room !== room) continue
        const known = seenBy(person)
        const first = Math.max(known.get(writer.index) ?? 0, head.from - writer.firstClock)
        const end = head.to - writer.firstClock
        for (let ordinal = first; ordinal < end; ordinal++) seen.add(writer.index * stride + ordinal, at)
        if (end > first) known.set(writer.index, end)
      }
    },
    onAwareness(person, _room, entries) {
      const at = now()
      for (const head of awarenessHeads(entries)) {
        const writer = writers.get(head.client)
        const ordinal = writer ? head.from - writer.firstClock - 1 : -1
        if (writer && writer.index !== person && ordinal >= 0 && ordinal < stride)
          caretsSeen.add(writer.index * stride + ordinal, at)
      }
    },
    progress: () => ({ struck: struck.count, seen: seen.count, done: upcoming >= strokes.length }),
    collect() {
      delay.disable()
      return {
        struck: struck.columns(),
        seen: seen.columns(),
        caretsSeen: caretsSeen.columns(),
        latenessP99: percentile(lateness, 0.99),
        loopDelayP99: delay.percentile(99) / 1e6 - LOOP_RESOLUTION_MS,
        busy,
        planned: strokes.length,
      }
    },
  }
}
