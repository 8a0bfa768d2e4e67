// The log's SQL, synchronous, on a connection of its own: runs in the log worker.

import type { SectionId } from '@coplume/shared/ids'
import { Refused } from '@coplume/shared/refusal'
import Database from 'better-sqlite3'
import * as Y from 'yjs'
import { z } from 'zod'
import { Author, decodeEntries, encodeEntries } from './log-entry.ts'
import type { Append, LoadedSection } from './update-log.ts'

const BUSY_TIMEOUT_MS = 5000

const CarriedAuthor = z.union([Author, z.literal('template'), z.literal('unknown')])
const StateRow = z.object({ state: z.instanceof(Uint8Array), upto_seq: z.number() }).optional()
const LogRows = z.array(z.object({ seq: z.number(), entries: z.instanceof(Uint8Array) }))
const CarryRows = z.array(
  z.object({ client: z.number(), clock: z.number(), length: z.number(), author: CarriedAuthor }),
)
const BindingRows = z.array(z.object({ client: z.number(), person_id: Author }))

export interface LogDatabase {
  load(sectionId: SectionId): LoadedSection
  /** All of them in one transaction: on disk together or not at all. */
  append(appends: readonly Append[]): void
  compact(sectionId: SectionId, seq: number, at: string): Uint8Array
  close(): void
}

export function openLogDatabase(file: string, synchronous: 'FULL' | 'NORMAL'): LogDatabase {
  const db = new Database(file, { fileMustExist: true, timeout: BUSY_TIMEOUT_MS })
  db.pragma(`synchronous = ${synchronous}`)
  const sql = {
    state: db.prepare('select state, upto_seq from section_states where section_id = ?'),
    log: db.prepare('select seq, entries from update_log where section_id = ? and seq > ? order by seq'),
    bindings: db.prepare('select client, person_id from client_bindings where section_id = ?'),
    append: db.prepare('insert into update_log (section_id, seq, at, entries) values (?, ?, ?, ?)'),
    bind: db.prepare('insert into client_bindings (section_id, client, person_id, at) values (?, ?, ?, ?)'),
    carry: db.prepare('insert into carries (section_id, client, clock, length, author) values (?, ?, ?, ?, ?)'),
    carries: db.prepare('select client, clock, length, author from carries where section_id = ? order by id'),
    deletion: db.prepare('insert into deletions (section_id, seq, author, at, runs) values (?, ?, ?, ?, ?)'),
    keep: db.prepare('insert or replace into section_states (section_id, state, upto_seq, at) values (?, ?, ?, ?)'),
    prune: db.prepare('delete from update_log where section_id = ? and seq <= ?'),
  }

  const load = (sectionId: SectionId, upto = Number.MAX_SAFE_INTEGER) => {
    const kept = StateRow.parse(sql.state.get(sectionId))
    const rows = LogRows.parse(sql.log.all(sectionId, kept?.upto_seq ?? 0)).filter((row) => row.seq <= upto)
    return {
      state: kept?.state ?? null,
      seq: rows.at(-1)?.seq ?? kept?.upto_seq ?? 0,
      tail: rows.flatMap((row) => decodeEntries(row.entries).map((entry) => entry.update)),
    }
  }

  /** Immediate: waits for the writer's turn before reading what it is about to change. */
  const inTransaction = <T>(work: () => T): T => db.transaction(work).immediate()

  const append = (appends: readonly Append[]): void => {
    for (const { sectionId, seq, at, entries, bindings, carries, deletions } of appends) {
      sql.append.run(sectionId, seq, at, encodeEntries(entries))
      for (const { client, author } of bindings) sql.bind.run(sectionId, client, author, at)
      for (const { client, clock, length, author } of carries) sql.carry.run(sectionId, client, clock, length, author)
      for (const { author, runs } of deletions) sql.deletion.run(sectionId, seq, author, at, JSON.stringify(runs))
    }
  }

  const compact = (sectionId: SectionId, seq: number, at: string): Uint8Array => {
    const { state, tail } = load(sectionId, seq)
    const doc = new Y.Doc()
    doc.transact(() => {
      for (const update of state ? [state, ...tail] : tail) Y.applyUpdate(doc, update)
    })
    // A log that does not hold together must not replace what it was made of.
    if (doc.store.pendingStructs || doc.store.pendingDs) throw new Refused('internal-error')
    const folded = Y.encodeStateAsUpdate(doc)
    doc.destroy()
    sql.keep.run(sectionId, folded, seq, at)
    sql.prune.run(sectionId, seq)
    return folded
  }

  return {
    load: (sectionId) => ({
      ...load(sectionId),
      bindings: new Map(BindingRows.parse(sql.bindings.all(sectionId)).map((row) => [row.client, row.person_id])),
      carries: CarryRows.parse(sql.carries.all(sectionId)),
    }),
    append: (appends) => inTransaction(() => append(appends)),
    compact: (sectionId, seq, at) => inTransaction(() => compact(sectionId, seq, at)),
    close: () => {
      db.close()
    },
  }
}
