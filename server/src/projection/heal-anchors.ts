// Re-hangs the remarks of a section whose text was re-created (split, join, move): every reader then finds them
// by position again, instead of searching for the quote.
import { anchorSpace, createAnchor, resolveAnchor } from '@coplume/shared/document/anchor'
import { readDoc } from '@coplume/shared/document/read-section'
import { sectionSchema } from '@coplume/shared/document/schema'
import { fragmentOf } from '@coplume/shared/document/section-doc'
import type { SectionId } from '@coplume/shared/ids'
import type { Anchor } from '@coplume/shared/thread'
import * as Y from 'yjs'
import type { Db } from '../store/tables.ts'
import { type ThreadRecord, threadsOf, updateAnchor } from '../store/threads.ts'

/** Only the same words found elsewhere: an edited or doubtful passage keeps the quote it was opened on. */
function healed(state: Uint8Array, threads: readonly ThreadRecord[]): { thread: ThreadRecord; anchor: Anchor }[] {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const space = anchorSpace(fragmentOf(doc), sectionSchema.nodeFromJSON(readDoc(doc)))
  const moved = threads.flatMap((thread) => {
    const found = resolveAnchor(thread.anchor, space)
    const anchor = found.status === 'relocated' ? createAnchor(space, found.from, found.to) : null
    return anchor ? [{ thread, anchor }] : []
  })
  doc.destroy()
  return moved
}

/** Whether some remark was moved. */
export async function healAnchors(db: Db, sectionId: SectionId, state: Uint8Array): Promise<boolean> {
  const threads = await threadsOf(db, [sectionId])
  if (threads.length === 0) return false
  const moved = healed(state, threads)
  for (const { thread, anchor } of moved) await updateAnchor(db, thread.id, anchor)
  return moved.length > 0
}
