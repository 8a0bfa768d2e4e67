// A thread of this contract, in a section that one may read.
import type { ContractId, SectionId, ThreadId } from '@coplume/shared/ids'
import { Refused } from '@coplume/shared/refusal'
import type { Db } from '../store/tables.ts'
import { findThread, type ThreadRecord } from '../store/threads.ts'
import { actingOn } from './acting.ts'
import type { SignedIn } from './deps.ts'

export interface FoundThread {
  thread: ThreadRecord
  target: { contractId: ContractId; sectionId: SectionId }
}

export async function demandThread(
  db: Db,
  who: SignedIn,
  contractId: ContractId,
  threadId: ThreadId,
): Promise<FoundThread> {
  const thread = await findThread(db, threadId)
  if (!thread || thread.contractId !== contractId) throw new Refused('not-found')
  const target = { contractId, sectionId: thread.sectionId }
  await actingOn(db, who, target, 'read-section')
  return { thread, target }
}
