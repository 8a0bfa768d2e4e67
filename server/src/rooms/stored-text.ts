// What a room has on disk, as bytes: compacted state and the updates since. No Y.Doc is built to serve it.
import * as Y from 'yjs'
import { type DeleteSet, deleteSetOf } from './delete-set.ts'
import { COMPACT_MIN_BYTES } from './limits.ts'

const EMPTY_UPDATE = Y.encodeStateAsUpdate(new Y.Doc())
/** `Y.mergeUpdates` is quadratic in the number of updates: never hand it a long list. */
const MERGE_WIDTH = 64

/** Merges any number of updates as a tree. */
export function mergeUpdates(updates: readonly Uint8Array[]): Uint8Array {
  let level = [...updates]
  while (level.length > 1) {
    const next: Uint8Array[] = []
    for (let i = 0; i < level.length; i += MERGE_WIDTH) next.push(Y.mergeUpdates(level.slice(i, i + MERGE_WIDTH)))
    level = next
  }
  return level[0] ?? EMPTY_UPDATE
}

export interface StoredText {
  /** State and tail as one update; the same bytes until something is added. */
  whole(): Uint8Array
  stateVector(): Uint8Array
  /** First clock not on disk, for each client. */
  clocks(): Map<number, number>
  deletes(): DeleteSet
  add(updates: readonly Uint8Array[]): void
  /** Whether the tail has outgrown the state. */
  wantsFolding(): boolean
  readonly tailBytes: number
  /** The state now covers everything but the `kept` youngest tail entries. */
  folded(state: Uint8Array, kept: number): void
  readonly tailLength: number
}

export function createStoredText(state: Uint8Array | null, tail: readonly Uint8Array[]): StoredText {
  let base = state ?? EMPTY_UPDATE
  let young = [...tail]
  let whole: Uint8Array | null = null
  let deletes: DeleteSet | null = null
  let vector: Uint8Array | null = null
  let clocks: Map<number, number> | null = null
  const forget = () => {
    whole = null
    deletes = null
    vector = null
    clocks = null
  }
  const text: StoredText = {
    whole() {
      whole ??= mergeUpdates([base, ...young])
      return whole
    },
    stateVector() {
      vector ??= Y.encodeStateVectorFromUpdate(text.whole())
      return vector
    },
    clocks() {
      clocks ??= Y.decodeStateVector(text.stateVector())
      return clocks
    },
    deletes() {
      deletes ??= deleteSetOf(text.whole())
      return deletes
    },
    add(updates) {
      young.push(...updates)
      forget()
    },
    get tailBytes() {
      return young.reduce((sum, update) => sum + update.length, 0)
    },
    get tailLength() {
      return young.length
    },
    wantsFolding: () => text.tailBytes > Math.max(COMPACT_MIN_BYTES, base.length / 2),
    folded(next, kept) {
      base = next
      young = kept > 0 ? young.slice(-kept) : []
      forget()
    },
  }
  return text
}
