// Threads and their comments.
import type { ContractId, PersonId, SectionId, ThreadId } from '@coplume/shared/ids'
import { Anchor, type Comment } from '@coplume/shared/thread'
import type { Selectable } from 'kysely'
import type { Db, Tables } from './tables.ts'

export type ThreadRow = Selectable<Tables['threads']>
export type CommentRow = Selectable<Tables['comments']>

export interface ThreadRecord {
  id: ThreadId
  contractId: ContractId
  sectionId: SectionId
  anchor: Anchor
  openedBy: PersonId
  createdAt: string
  resolved: { by: PersonId; at: string } | null
}

export const rowToThread = (row: ThreadRow): ThreadRecord => ({
  id: row.id,
  contractId: row.contract_id,
  sectionId: row.section_id,
  anchor: Anchor.parse(JSON.parse(row.anchor)),
  openedBy: row.opened_by,
  createdAt: row.created_at,
  resolved: row.resolved_by && row.resolved_at ? { by: row.resolved_by, at: row.resolved_at } : null,
})

export const threadToRow = (thread: ThreadRecord): ThreadRow => ({
  id: thread.id,
  contract_id: thread.contractId,
  section_id: thread.sectionId,
  anchor: JSON.stringify(thread.anchor),
  state: thread.resolved ? 'resolved' : 'open',
  resolved_by: thread.resolved?.by ?? null,
  resolved_at: thread.resolved?.at ?? null,
  opened_by: thread.openedBy,
  created_at: thread.createdAt,
})

/** Oldest first. */
export async function threadsOf(db: Db, sectionIds: readonly SectionId[]): Promise<ThreadRecord[]> {
  if (sectionIds.length === 0) return []
  const rows = await db
    .selectFrom('threads')
    .selectAll()
    .where('section_id', 'in', sectionIds)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(rowToThread)
}

export async function findThread(db: Db, id: ThreadId): Promise<ThreadRecord | null> {
  const row = await db.selectFrom('threads').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? rowToThread(row) : null
}

export async function insertThread(db: Db, thread: ThreadRecord): Promise<void> {
  await db.insertInto('threads').values(threadToRow(thread)).execute()
}

export async function updateThread(db: Db, thread: ThreadRecord): Promise<void> {
  await db.updateTable('threads').set(threadToRow(thread)).where('id', '=', thread.id).execute()
}

export async function updateAnchor(db: Db, id: ThreadId, anchor: Anchor): Promise<void> {
  await db
    .updateTable('threads')
    .set({ anchor: JSON.stringify(anchor) })
    .where('id', '=', id)
    .execute()
}

export async function countOpenThreads(db: Db, contractId: ContractId): Promise<Map<SectionId, number>> {
  const rows = await db
    .selectFrom('threads')
    .where('contract_id', '=', contractId)
    .where('state', '=', 'open')
    .groupBy('section_id')
    .select((select) => ['section_id', select.fn.countAll<number>().as('count')])
    .execute()
  return new Map(rows.map((row) => [row.section_id, row.count]))
}

/** A comment as it is kept; the author's name is read from the person. */
export type CommentRecord = Omit<Comment, 'authorName'>

export const commentToRow = (comment: CommentRecord, threadId: ThreadId): CommentRow => ({
  id: comment.id,
  thread_id: threadId,
  author_id: comment.authorId,
  organisation_id: comment.organisationId,
  quality: comment.quality,
  body: comment.body,
  at: comment.at,
})

export const rowToComment = (row: Omit<CommentRow, 'thread_id'>, authorName: string): Comment => ({
  id: row.id,
  authorId: row.author_id,
  authorName,
  organisationId: row.organisation_id,
  quality: row.quality,
  body: row.body,
  at: row.at,
})

/** By thread, oldest first. */
export async function commentsOf(db: Db, threadIds: readonly ThreadId[]): Promise<(id: ThreadId) => Comment[]> {
  if (threadIds.length === 0) return () => []
  const rows = await db
    .selectFrom('comments')
    .innerJoin('persons', 'persons.id', 'comments.author_id')
    .where('thread_id', 'in', threadIds)
    .orderBy('comments.at')
    .selectAll('comments')
    .select('persons.name as author_name')
    .execute()
  const byThread = new Map<ThreadId, Comment[]>()
  for (const row of rows) {
    const held = byThread.get(row.thread_id) ?? []
    held.push(rowToComment(row, row.author_name))
    byThread.set(row.thread_id, held)
  }
  return (id) => byThread.get(id) ?? []
}

export async function insertComment(db: Db, threadId: ThreadId, comment: CommentRecord): Promise<void> {
  await db.insertInto('comments').values(commentToRow(comment, threadId)).execute()
}

/** Names of these persons, for « résolu par ». */
export async function namesOf(db: Db, ids: readonly PersonId[]): Promise<Map<PersonId, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('persons').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}
