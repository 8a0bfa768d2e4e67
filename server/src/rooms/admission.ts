// What arrived within one commit window, looked at as one batch and taken apart only when it is refused.
import type { AuthorOf, AuthorTable, Carry } from '@coplume/shared/document/authorship'
import type { RefusalCode } from '@coplume/shared/refusal'
import type { CarryOver, DeletedRun } from './carry-over.ts'
import { coversDeletes, type DeleteSet } from './delete-set.ts'
import { inspect } from './inspect.ts'
import type { Author, LogEntry } from './log-entry.ts'
import { createShadow, type Shadow } from './shadow.ts'
import { mergeUpdates, type StoredText } from './stored-text.ts'
import type { Deletion } from './update-log.ts'

/** One sync message waiting for its commit. */
export interface Pending {
  connection: number
  author: Author
  /** Null when its sender may write; else why its news are refused. */
  barred: RefusalCode | null
  update: Uint8Array
}

export interface Receipt {
  /** How many messages of the connection are dealt with. */
  messages: number
  /** First clock not on disk once committed, by client. */
  clocks: Map<number, number>
}

export interface Admission {
  entries: LogEntry[]
  carries: Carry[]
  deletions: Deletion[]
  bindings: { client: number; author: Author }[]
  receipts: Map<number, Receipt>
  refusals: Map<number, RefusalCode>
  /** Connections whose text is in the entries. */
  senders: Set<number>
}

export interface Admitting {
  text: StoredText
  bindings: ReadonlyMap<number, Author>
  authors: AuthorTable
  carryOver: CarryOver
  /** Null until somebody writes; replaced when a batch spoils it. */
  shadow: Shadow | null
  /** clientID of the server's repairs. */
  serverClient: number
}

interface Candidate extends Pending {
  fresh: Map<number, number>
}

/** Applies to the shadow, noting what was carried over and what was deleted. */
function applyToShadow(room: Admitting, shadow: Shadow, batch: readonly Candidate[], at: number) {
  const hands = new Map(
    batch.flatMap(({ author, fresh }) => [...fresh.keys()].map((client) => [client, author] as const)),
  )
  // A clientID of this very batch is not bound yet.
  const authorOf: AuthorOf = (client, clock) => {
    const known = room.authors.authorOf(client, clock)
    return known === 'unknown' ? (hands.get(client) ?? known) : known
  }
  const carries: Carry[] = []
  const deletions: Deletion[] = []
  const applied = shadow.apply(batch, (transaction, writer) => {
    const observed = room.carryOver.observe(transaction, writer, at, authorOf)
    carries.push(...observed.carries)
    noteDeletions(deletions, writer, observed.deleted)
  })
  return typeof applied === 'string' ? applied : { ...applied, carries, deletions }
}

/** One entry an author, without what they only moved. */
function noteDeletions(deletions: Deletion[], author: Author, deleted: readonly DeletedRun[]): void {
  const runs = deleted.filter((run) => !run.moved)
  if (runs.length === 0) return
  const held = deletions.find((deletion) => deletion.author === author)
  if (held) held.runs.push(...runs)
  else deletions.push({ author, runs })
}

/** Sorts a batch by inspection alone: candidates for the shadow, messages without news, refusals. */
function sift(room: Admitting, batch: readonly Pending[], admission: Admission): Candidate[] {
  const clocks = new Map<number, number>()
  const authors = new Map<number, Author>()
  const known = {
    clockOf: (client: number) => clocks.get(client) ?? room.text.clocks().get(client) ?? 0,
    authorOf: (client: number) => authors.get(client) ?? room.bindings.get(client),
  }
  const candidates: Candidate[] = []
  for (const pending of batch) {
    const { connection, author, update } = pending
    // After a first refusal everything else of that client hangs on what was refused.
    if (admission.refusals.has(connection)) continue
    const found = inspect(update, author, known)
    if (typeof found === 'string') {
      admission.refusals.set(connection, found)
      continue
    }
    const news = found.fresh.size > 0 || deletesMore(room, found.deletes)
    if (news && pending.barred) {
      admission.refusals.set(connection, pending.barred)
      continue
    }
    receiptOf(admission, connection).messages++
    if (!news) continue
    for (const [client, clock] of found.fresh) {
      clocks.set(client, clock)
      authors.set(client, author)
    }
    candidates.push({ ...pending, fresh: found.fresh })
  }
  return candidates
}

/** Most messages delete nothing: what is deleted already need not be known for them. */
const deletesMore = (room: Admitting, deletes: DeleteSet): boolean =>
  deletes.clients.size > 0 && !coversDeletes(room.text.deletes(), deletes)

function receiptOf(admission: Admission, connection: number): Receipt {
  const receipt = admission.receipts.get(connection) ?? { messages: 0, clocks: new Map() }
  admission.receipts.set(connection, receipt)
  return receipt
}

function accept(room: Admitting, admission: Admission, accepted: readonly Candidate[]): void {
  const bound = new Set<number>()
  const runs: { author: Author; updates: Uint8Array[] }[] = []
  for (const { connection, author, update, fresh } of accepted) {
    admission.senders.add(connection)
    for (const [client, clock] of fresh) {
      receiptOf(admission, connection).clocks.set(client, clock)
      if (room.bindings.has(client) || bound.has(client)) continue
      bound.add(client)
      admission.bindings.push({ client, author })
    }
    const last = runs.at(-1)
    if (last?.author === author) last.updates.push(update)
    else runs.push({ author, updates: [update] })
  }
  // Merged once for each run: pair by pair, every keystroke would be read again for each that follows.
  for (const { author, updates } of runs) admission.entries.push({ author, update: mergeUpdates(updates) })
}

interface Rest {
  repaired: Uint8Array | null
  carries: Carry[]
  deletions: Deletion[]
}

function acceptRest(room: Admitting, admission: Admission, { repaired, carries, deletions }: Rest): void {
  admission.carries.push(...carries)
  for (const { author, runs } of deletions) noteDeletions(admission.deletions, author, runs)
  if (!repaired) return
  admission.entries.push({ author: 'system', update: repaired })
  const client = room.serverClient
  if (!room.bindings.has(client) && !admission.bindings.some((binding) => binding.client === client))
    admission.bindings.push({ client, author: 'system' })
}

/** One by one, over a shadow rebuilt after each refusal. */
function takeApart(room: Admitting, admission: Admission, candidates: readonly Candidate[], at: number): void {
  for (const candidate of candidates) {
    if (admission.refusals.has(candidate.connection)) continue
    room.shadow ??= createShadow(
      mergeUpdates([room.text.whole(), ...admission.entries.map((entry) => entry.update)]),
      room.serverClient,
    )
    const applied = applyToShadow(room, room.shadow, [candidate], at)
    if (typeof applied === 'string') {
      admission.refusals.set(candidate.connection, applied)
      admission.receipts.delete(candidate.connection)
      room.shadow.destroy()
      room.shadow = null
      continue
    }
    accept(room, admission, [candidate])
    acceptRest(room, admission, applied)
  }
}

/** Decides a batch that arrived by `at` (milliseconds). The room's text must be all there is: nothing may be on its way to disk. */
export function admit(room: Admitting, batch: readonly Pending[], at: number): Admission {
  const admission: Admission = {
    entries: [],
    carries: [],
    deletions: [],
    bindings: [],
    receipts: new Map(),
    refusals: new Map(),
    senders: new Set(),
  }
  const candidates = sift(room, batch, admission)
  if (candidates.length === 0) return admission
  room.shadow ??= createShadow(room.text.whole(), room.serverClient)
  const applied = applyToShadow(room, room.shadow, candidates, at)
  if (typeof applied !== 'string') {
    accept(room, admission, candidates)
    acceptRest(room, admission, applied)
    return admission
  }
  room.shadow.destroy()
  room.shadow = null
  takeApart(room, admission, candidates, at)
  return admission
}
