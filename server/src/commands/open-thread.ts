// Hangs a remark on a passage of a section.
import type { OpenThread } from '@coplume/shared/api'
import { instantOf } from '@coplume/shared/clock'
import { type AnchorSpace, anchorSpace, createAnchor, resolveAnchor } from '@coplume/shared/document/anchor'
import { readDoc } from '@coplume/shared/document/read-section'
import { sectionSchema } from '@coplume/shared/document/schema'
import { fragmentOf } from '@coplume/shared/document/section-doc'
import { CommentId, type ContractId, ThreadId } from '@coplume/shared/ids'
import { Refused } from '@coplume/shared/refusal'
import type { Anchor, Thread } from '@coplume/shared/thread'
import * as Y from 'yjs'
import { insertComment, insertThread, type ThreadRecord } from '../store/threads.ts'
import { actingOn } from './acting.ts'
import type { Deps, SignedIn } from './deps.ts'
import { presentThread } from './list-threads.ts'

function spaceOf(doc: Y.Doc): AnchorSpace {
  return anchorSpace(fragmentOf(doc), sectionSchema.nodeFromJSON(readDoc(doc)))
}

/** The anchor made anew on the committed text: what is kept was never only the client's word. */
function verified(state: Uint8Array, anchor: Anchor): Anchor {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const space = spaceOf(doc)
  const found = resolveAnchor(anchor, space)
  const made = found.status === 'orphan' ? null : createAnchor(space, found.from, found.to)
  doc.destroy()
  if (!made) throw new Refused('anchor-not-found')
  return made
}

export async function openThread(
  deps: Deps,
  who: SignedIn,
  { contractId, ...input }: OpenThread & { contractId: ContractId },
): Promise<Thread> {
  const target = { contractId, sectionId: input.sectionId }
  await actingOn(deps.db, who, target, 'comment-section')
  const anchor = verified(await deps.rooms.state(input.sectionId), input.anchor)
  const at = instantOf(deps.clock.now())
  const opened = await deps.db.transaction().execute(async (tx) => {
    // Asked again inside: the right may have gone while the text was read.
    const { actor, section, rights } = await actingOn(tx, who, target, 'comment-section')
    const thread: ThreadRecord = {
      id: ThreadId.parse(deps.newId()),
      contractId,
      sectionId: section.id,
      anchor,
      openedBy: actor.personId,
      createdAt: at,
      resolved: null,
    }
    await insertThread(tx, thread)
    await insertComment(tx, thread.id, {
      id: CommentId.parse(deps.newId()),
      authorId: actor.personId,
      organisationId: actor.organisationId,
      quality: actor.quality,
      body: input.body,
      at,
    })
    return presentThread(tx, actor, thread, rights)
  })
  deps.events.publish(contractId, { kind: 'threads', sectionId: input.sectionId })
  return opened
}
