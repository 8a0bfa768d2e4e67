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
  /** What somebody with this state vector lacks. */
  since(stateVector: Uint8Array): Uint8Array
  stateVector(): Uint8Array
  /** First clock not on disk, for each client. */
  clocks(): ReadonlyMap<number, number>
  deletes(): DeleteSet
  add(updates: readonly Uint8Array[]): void
  /** Whether the tail has outgrown the state. */
  wantsFolding(): boolean
  /** The state now covers everything but the `kept` youngest tail entries. */
  folded(state: Uint8Array, kept: number): void
  readonly tailLength: number
}

const bytesOf = (updates: readonly Uint8Array[]): number => updates.reduce((sum, update) => sum + update.length, 0)

/** An empty state vector: a client that has nothing yet. */
const isEmptyVector = (vector: Uint8Array): boolean => vector.length === 1 && vector[0] === 0

/**
 * A keystroke must not cost the whole section: clocks and deletions follow what is added, and the whole is put
 * together again only when somebody asks for it.
 */
export function createStoredText(state: Uint8Array | null, tail: readonly Uint8Array[]): StoredText {
  let base = state ?? EMPTY_UPDATE
  let young = [...tail]
  let tailBytes = bytesOf(young)
  /** The last whole, and what came after it. */
  let built: Uint8Array | null = null
  let after: Uint8Array[] = []
  let clocks: Map<number, number> | null = null
  let deletes: DeleteSet | null = null
  let newDeletes: DeleteSet[] = []

  /** Brings what is already counted up to date; what is not is counted from the whole when it is asked for. */
  function count(update: Uint8Array): void {
    if (!clocks && !deletes) return
    const { structs, ds } = Y.decodeUpdate(update)
    for (const { id, length } of structs)
      clocks?.set(id.client, Math.max(clocks.get(id.client) ?? 0, id.clock + length))
    if (deletes && ds.clients.size > 0) newDeletes.push(ds)
  }

  const text: StoredText = {
    whole() {
      if (!built) built = mergeUpdates([base, ...young])
      else if (after.length > 0) built = mergeUpdates([built, ...after])
      after = []
      return built
    },
    since: (vector) => (isEmptyVector(vector) ? text.whole() : Y.diffUpdate(text.whole(), vector)),
    stateVector: () => Y.encodeStateVector(new Map(text.clocks())),
    clocks() {
      clocks ??= Y.decodeStateVector(Y.encodeStateVectorFromUpdate(text.whole()))
      return clocks
    },
    deletes() {
      deletes ??= deleteSetOf(text.whole())
      if (newDeletes.length > 0) deletes = Y.mergeDeleteSets([deletes, ...newDeletes])
      newDeletes = []
      return deletes
    },
    add(updates) {
      for (const update of updates) count(update)
      young.push(...updates)
      tailBytes += bytesOf(updates)
      if (built) after.push(...updates)
    },
    get tailLength() {
      return young.length
    },
    wantsFolding: () => tailBytes > Math.max(COMPACT_MIN_BYTES, base.length / 2),
    folded(next, kept) {
      base = next
      young = kept > 0 ? young.slice(-kept) : []
      tailBytes = bytesOf(young)
      built = null
      after = []
    },
  }
  return text
}
