// Closes a remark, or opens it again.
import { instantOf } from '@coplume/shared/clock'
import type { ContractId, ThreadId } from '@coplume/shared/ids'
import { may } from '@coplume/shared/permission'
import { demand } from '@coplume/shared/refusal'
import type { Thread } from '@coplume/shared/thread'
import { updateThread } from '../store/threads.ts'
import { actingOn } from './acting.ts'
import { demandThread } from './demand-thread.ts'
import type { Deps, SignedIn } from './deps.ts'
import { presentThread } from './list-threads.ts'

export async function patchThread(
  deps: Deps,
  who: SignedIn,
  { contractId, threadId, state }: { contractId: ContractId; threadId: ThreadId; state: 'open' | 'resolved' },
): Promise<Thread> {
  const changed = await deps.db.transaction().execute(async (tx) => {
    const { thread, target } = await demandThread(tx, who, contractId, threadId)
    const { actor, rights } = await actingOn(tx, who, target, 'read-section')
    demand(may(actor, { do: 'resolve-thread', section: rights, openedBy: thread.openedBy }))
    const resolved = { by: actor.personId, at: instantOf(deps.clock.now()) }
    // Who closed it first stays on record when somebody closes it again.
    const next = { ...thread, resolved: state === 'open' ? null : (thread.resolved ?? resolved) }
    await updateThread(tx, next)
    return presentThread(tx, actor, next, rights)
  })
  deps.events.publish(contractId, { kind: 'threads', sectionId: changed.sectionId })
  return changed
}
