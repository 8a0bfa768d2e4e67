// Answers a remark.
import { instantOf } from '@coplume/shared/clock'
import { CommentId, type ContractId, type ThreadId } from '@coplume/shared/ids'
import type { Thread } from '@coplume/shared/thread'
import { commentsOf, insertComment } from '../store/threads.ts'
import { actingOn } from './acting.ts'
import { demandThread } from './demand-thread.ts'
import type { Deps, SignedIn } from './deps.ts'
import { presentThread } from './list-threads.ts'

export async function replyToThread(
  deps: Deps,
  who: SignedIn,
  { contractId, threadId, body }: { contractId: ContractId; threadId: ThreadId; body: string },
): Promise<Thread> {
  const answered = await deps.db.transaction().execute(async (tx) => {
    const { thread, target } = await demandThread(tx, who, contractId, threadId)
    const { actor, rights } = await actingOn(tx, who, target, 'comment-section')
    const last = (await commentsOf(tx, [threadId]))(threadId).at(-1)
    // Comments are told apart by their instant alone: two of the same millisecond would change places.
    const at = Math.max(deps.clock.now(), last ? Date.parse(last.at) + 1 : 0)
    await insertComment(tx, threadId, {
      id: CommentId.parse(deps.newId()),
      authorId: actor.personId,
      organisationId: actor.organisationId,
      quality: actor.quality,
      body,
      at: instantOf(at),
    })
    return presentThread(tx, actor, thread, rights)
  })
  deps.events.publish(contractId, { kind: 'threads', sectionId: answered.sectionId })
  return answered
}
