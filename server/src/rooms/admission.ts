// What arrived within one commit window, looked at as one batch and taken apart only when it is refused.
import type { RefusalCode } from '@coplume/shared/refusal'
import { coversDeletes } from './delete-set.ts'
import { inspect } from './inspect.ts'
import type { Author, LogEntry } from './log-entry.ts'
import { createShadow, type Shadow } from './shadow.ts'
import { mergeUpdates, type StoredText } from './stored-text.ts'

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
  bindings: { client: number; author: Author }[]
  receipts: Map<number, Receipt>
  refusals: Map<number, RefusalCode>
  /** Connections whose text is in the entries. */
  senders: Set<number>
}

export interface Admitting {
  text: StoredText
  bindings: ReadonlyMap<number, Author>
  /** Null until somebody writes; replaced when a batch spoils it. */
  shadow: Shadow | null
  /** clientID of the server's repairs. */
  serverClient: number
}

interface Candidate extends Pending {
  fresh: Map<number, number>
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
    const news = found.fresh.size > 0 || !coversDeletes(room.text.deletes(), found.deletes)
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

function receiptOf(admission: Admission, connection: number): Receipt {
  const receipt = admission.receipts.get(connection) ?? { messages: 0, clocks: new Map() }
  admission.receipts.set(connection, receipt)
  return receipt
}

function accept(room: Admitting, admission: Admission, accepted: readonly Candidate[]): void {
  const bound = new Set<number>()
  for (const { connection, author, update, fresh } of accepted) {
    admission.senders.add(connection)
    for (const [client, clock] of fresh) {
      receiptOf(admission, connection).clocks.set(client, clock)
      if (room.bindings.has(client) || bound.has(client)) continue
      bound.add(client)
      admission.bindings.push({ client, author })
    }
    const last = admission.entries.at(-1)
    if (last?.author === author) last.update = mergeUpdates([last.update, update])
    else admission.entries.push({ author, update })
  }
}

function acceptRepair(room: Admitting, admission: Admission, repaired: Uint8Array | null): void {
  if (!repaired) return
  admission.entries.push({ author: 'system', update: repaired })
  const client = room.serverClient
  if (!room.bindings.has(client) && !admission.bindings.some((binding) => binding.client === client))
    admission.bindings.push({ client, author: 'system' })
}

/** One by one, over a shadow rebuilt after each refusal. */
function takeApart(room: Admitting, admission: Admission, candidates: readonly Candidate[]): void {
  for (const candidate of candidates) {
    if (admission.refusals.has(candidate.connection)) continue
    room.shadow ??= createShadow(
      mergeUpdates([room.text.whole(), ...admission.entries.map((entry) => entry.update)]),
      room.serverClient,
    )
    const applied = room.shadow.apply([candidate.update])
    if (typeof applied === 'string') {
      admission.refusals.set(candidate.connection, applied)
      admission.receipts.delete(candidate.connection)
      room.shadow.destroy()
      room.shadow = null
      continue
    }
    accept(room, admission, [candidate])
    acceptRepair(room, admission, applied.repaired)
  }
}

/** Decides a batch. The room's text must be all there is: nothing may be on its way to disk. */
export function admit(room: Admitting, batch: readonly Pending[]): Admission {
  const admission: Admission = {
    entries: [],
    bindings: [],
    receipts: new Map(),
    refusals: new Map(),
    senders: new Set(),
  }
  const candidates = sift(room, batch, admission)
  if (candidates.length === 0) return admission
  room.shadow ??= createShadow(room.text.whole(), room.serverClient)
  const applied = room.shadow.apply(candidates.map(({ update }) => update))
  if (typeof applied !== 'string') {
    accept(room, admission, candidates)
    acceptRepair(room, admission, applied.repaired)
    return admission
  }
  room.shadow.destroy()
  room.shadow = null
  takeApart(room, admission, candidates)
  return admission
}
