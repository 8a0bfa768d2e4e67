// Text that is deleted and written again verbatim keeps its author: pressing Enter, dragging a block, undoing,
// cutting and pasting all re-create Yjs items under whoever makes the gesture (research: raw blame is wrong).
import type { Author, AuthorOf, Carry } from '@coplume/shared/document/authorship'
import * as Y from 'yjs'

/** Shorter text is too common to tell whose it was… */
const SEED_LENGTH = 8
/** …unless a whole run of at least this length comes back in the same gesture. */
const WHOLE_RUN_LENGTH = 3
/** Undo and cut-and-paste: what a person deleted lately still counts. */
const MEMORY_MS = 30 * 60_000
const MEMORY_MAX_CHARS = 50_000
/** Places looked at for one seed: a text of one repeated letter must not cost its square. */
const PLACES_MAX = 16

export interface DeletedRun {
  client: number
  clock: number
  text: string
  /** All of it was written again by the same gesture: a move, not a deletion. */
  moved: boolean
}

interface Run {
  client: number
  clock: number
  text: string
}

/** Text with the author of each character. */
interface Authored {
  text: string
  authors: Author[]
}

interface Remembered extends Authored {
  at: number
}

function structsFrom(doc: Y.Doc, client: number, clock: number): (Y.Item | Y.GC)[] {
  const structs = doc.store.clients.get(client) ?? []
  return structs.length === 0 || clock >= Y.getState(doc.store, client)
    ? []
    : structs.slice(Y.findIndexSS(structs, clock))
}

/** What this transaction newly deleted; readable only until Yjs collects it, that is, in `afterTransaction`. */
function deletedText(transaction: Y.Transaction): Run[] {
  const runs: Run[] = []
  for (const [client, ranges] of transaction.deleteSet.clients)
    for (const range of ranges) {
      const end = range.clock + range.len
      for (const struct of structsFrom(transaction.doc, client, range.clock)) {
        if (struct.id.clock >= end) break
        if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) continue
        const from = Math.max(struct.id.clock, range.clock)
        const to = Math.min(struct.id.clock + struct.length, end)
        // What came and went within the transaction was never anybody's to keep.
        if (from >= (transaction.beforeState.get(client) ?? 0)) continue
        runs.push({ client, clock: from, text: struct.content.str.slice(from - struct.id.clock, to - struct.id.clock) })
      }
    }
  return runs
}

function insertedText(transaction: Y.Transaction): Run[] {
  const runs: Run[] = []
  for (const [client, after] of transaction.afterState) {
    const before = transaction.beforeState.get(client) ?? 0
    if (after <= before) continue
    for (const struct of structsFrom(transaction.doc, client, before))
      if (struct instanceof Y.Item && !struct.deleted && struct.content instanceof Y.ContentString)
        runs.push({ client, clock: struct.id.clock, text: struct.content.str })
  }
  return runs
}

function authored(runs: readonly Run[], authorOf: AuthorOf): Authored {
  const authors: Author[] = []
  for (const run of runs) for (let i = 0; i < run.text.length; i++) authors.push(authorOf(run.client, run.clock + i))
  return { text: runs.map((run) => run.text).join(''), authors }
}

/** Where each seed stands in a text: without it, a long paste would be searched for character by character. */
function indexSeeds(hay: string): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (let at = 0; at + SEED_LENGTH <= hay.length; at++) {
    const seed = hay.slice(at, at + SEED_LENGTH)
    const held = places.get(seed)
    if (!held) places.set(seed, [at])
    else if (held.length < PLACES_MAX) held.push(at)
  }
  return places
}

interface Match {
  place: number
  length: number
}

/** Longest piece of `text` from `at` that stands in `hay`. */
function longestMatch(text: string, at: number, hay: string, seeds: ReadonlyMap<string, number[]>): Match | null {
  let best: Match | null = null
  for (const place of seeds.get(text.slice(at, at + SEED_LENGTH)) ?? []) {
    let length = SEED_LENGTH
    while (at + length < text.length && text[at + length] === hay[place + length]) length++
    if (!best || length > best.length) best = { place, length }
  }
  return best
}

/** The pieces of an inserted run that were deleted text: `gesture` in this transaction, `hay` also before it. */
function* matches(text: string, gesture: string, hay: string, seeds: ReadonlyMap<string, number[]>) {
  if (text.length < SEED_LENGTH) {
    const place = gesture.indexOf(text)
    if (place >= 0) yield { at: 0, place, length: text.length }
    return
  }
  for (let at = 0; at < text.length; ) {
    const match = longestMatch(text, at, hay, seeds)
    if (match) yield { at, ...match }
    at += match?.length ?? 1
  }
}

/** One carry for each stretch whose former author is somebody else. */
function carriesOf(run: Run, at: number, length: number, authors: readonly Author[], writer: Author): Carry[] {
  const carries: Carry[] = []
  for (let i = 0; i < length; ) {
    const author = authors[i] ?? writer
    let end = i + 1
    while (end < length && authors[end] === author) end++
    if (author !== writer) carries.push({ client: run.client, clock: run.clock + at + i, length: end - i, author })
    i = end
  }
  return carries
}

export interface Observed {
  carries: Carry[]
  deleted: DeletedRun[]
}

export interface CarryOver {
  /** To be called in `afterTransaction`, while the deleted text can still be read. */
  observe(transaction: Y.Transaction, writer: Author, at: number, authorOf: AuthorOf): Observed
}

/** Follows one section; remembers for a while what each person deleted there. */
export function createCarryOver(): CarryOver {
  const memories = new Map<Author, Remembered[]>()

  function recall(writer: Author, at: number): Remembered[] {
    let chars = 0
    const kept = (memories.get(writer) ?? []).filter((one) => {
      chars += one.text.length
      return at - one.at < MEMORY_MS && chars < MEMORY_MAX_CHARS
    })
    memories.set(writer, kept)
    return kept
  }

  return {
    observe(transaction, writer, at, authorOf) {
      const deleted = deletedText(transaction)
      const before = recall(writer, at)
      const now = authored(deleted, authorOf)
      const inserted = insertedText(transaction).filter((run) => run.text.length >= WHOLE_RUN_LENGTH)
      const carries: Carry[] = []
      const reused = new Set<number>()
      if (inserted.length > 0 && (deleted.length > 0 || before.length > 0)) {
        const hay = [now, ...before].map((source) => source.text).join('')
        const authors = [now, ...before].flatMap((source) => source.authors)
        const seeds = indexSeeds(hay)
        for (const run of inserted)
          for (const { at: start, place, length } of matches(run.text, now.text, hay, seeds)) {
            carries.push(...carriesOf(run, start, length, authors.slice(place, place + length), writer))
            for (let i = 0; i < length; i++) reused.add(place + i)
          }
      }
      if (now.text.length > 0) memories.set(writer, [{ ...now, at }, ...before])
      return { carries, deleted: markMoved(deleted, reused) }
    },
  }
}

function markMoved(deleted: readonly Run[], reused: ReadonlySet<number>): DeletedRun[] {
  let offset = 0
  return deleted.map((run) => {
    const start = offset
    offset += run.text.length
    let moved = true
    for (let i = start; i < offset && moved; i++) moved = reused.has(i)
    return { ...run, moved }
  })
}
