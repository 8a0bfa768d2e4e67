// When each person strikes a key: bursts with pauses between them, the same for every server.
import { seededRandom } from './random.ts'

/** Keys of one burst, on average: a few words. */
const BURST_KEYS = 15
/** Within a burst people type faster than their mean by this. */
const BURST_SPEED = 1.6

export interface Typing {
  seed: number
  milliseconds: number
  /** Keystrokes a second, on average. */
  perSecond: number
}

/** Milliseconds from the start, ascending, for one of the typists. */
export function keystrokePlan(typing: Typing, typist: number): number[] {
  const random = seededRandom(typing.seed * 7919 + typist)
  const meanGap = 1000 / typing.perSecond
  const burstGap = meanGap / BURST_SPEED
  const strokes: number[] = []
  const aBurst = (): number => 5 + random.int(2 * (BURST_KEYS - 5) + 1)
  // Nobody starts at the same moment, nor always at the start of a burst.
  let at = random.next() * meanGap * BURST_KEYS * (1 - 1 / BURST_SPEED)
  let keys = 1 + random.int(BURST_KEYS)
  while (at < typing.milliseconds) {
    strokes.push(at)
    at += burstGap * (0.5 + random.next())
    keys--
    if (keys > 0) continue
    keys = aBurst()
    at += keys * (meanGap - burstGap) * (0.5 + random.next())
  }
  return strokes
}
