// Whether text typed far from the server may be merged without asking. Pure.
// After hours, a merge can put a word in the wrong half of a paragraph that somebody split meanwhile.
import * as Y from 'yjs'

export const LONG_ABSENCE_MS = 15 * 60 * 1000

export const isLongAbsence = (unsentSince: number | null, now: number): boolean =>
  unsentSince !== null && now - unsentSince > LONG_ABSENCE_MS

/** Whether the server's text holds anything, written or deleted, that `mine` has not seen. */
export function movedOn(mine: Y.Doc, theirs: Y.Doc): boolean {
  const known = Y.decodeStateVector(Y.encodeStateVector(mine))
  for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(theirs)))
    if (clock > (known.get(client) ?? 0)) return true
  const merged = new Y.Doc()
  Y.applyUpdate(merged, Y.encodeStateAsUpdate(mine))
  const before = Y.snapshot(merged)
  Y.applyUpdate(merged, Y.encodeStateAsUpdate(theirs))
  const moved = !Y.equalSnapshots(before, Y.snapshot(merged))
  merged.destroy()
  return moved
}
