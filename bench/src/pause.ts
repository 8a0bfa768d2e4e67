// Waiting, where nothing tells that the time has come.
import { setTimeout as sleep } from 'node:timers/promises'

export const pause = (milliseconds: number): Promise<void> => sleep(milliseconds)

/** Looks again every few milliseconds; false when the limit passes first. */
export async function until(holds: () => boolean | Promise<boolean>, limitMs: number, everyMs = 5): Promise<boolean> {
  const end = performance.now() + limitMs
  for (;;) {
    if (await holds()) return true
    if (performance.now() >= end) return false
    await sleep(everyMs)
  }
}
