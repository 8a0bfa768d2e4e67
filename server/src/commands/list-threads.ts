// The threads of the sections one may read.
import type { ThreadList } from '@coplume/shared/api'
import type { ContractId } from '@coplume/shared/ids'
import { may } from '@coplume/shared/permission'
import { Refused } from '@coplume/shared/refusal'
import type { SectionRights } from '@coplume/shared/right'
import type { Thread } from '@coplume/shared/thread'
import { type ActingPerson, sectionRightsOf } from '../store/rights.ts'
import type { Db } from '../store/tables.ts'
import { commentsOf, namesOf, type ThreadRecord, threadsOf } from '../store/threads.ts'
import { actingIn } from './acting.ts'
import type { Deps, SignedIn } from './deps.ts'

/** Threads as one actor sees them; `rightsOf` gives the rights of each one's section. */
export async function presentThreads(
  db: Db,
  actor: ActingPerson,
  threads: readonly ThreadRecord[],
  rightsOf: (thread: ThreadRecord) => SectionRights | undefined,
): Promise<Thread[]> {
  const comments = await commentsOf(
    db,
    threads.map((thread) => thread.id),
  )
  const names = await namesOf(
    db,
    threads.flatMap((thread) => thread.resolved?.by ?? []),
  )
  return threads.flatMap((thread) => {
    const section = rightsOf(thread)
    if (!section) return []
    const { id, sectionId, anchor, openedBy, resolved } = thread
    return [
      {
        id,
        sectionId,
        anchor,
        state: resolved
          ? { is: 'resolved' as const, by: names.get(resolved.by) ?? '', at: resolved.at }
          : { is: 'open' as const },
        comments: comments(id),
        mayResolve: may(actor, { do: 'resolve-thread', section, openedBy }) === null,
      },
    ]
  })
}

export async function presentThread(
  db: Db,
  actor: ActingPerson,
  thread: ThreadRecord,
  section: SectionRights,
): Promise<Thread> {
  const [presented] = await presentThreads(db, actor, [thread], () => section)
  if (!presented) throw new Refused('not-found')
  return presented
}

export async function listThreads(deps: Deps, who: SignedIn, input: { contractId: ContractId }): Promise<ThreadList> {
  const actor = await actingIn(deps.db, who, input.contractId)
  const sections = await sectionRightsOf(deps.db, [input.contractId])
  const readable = new Map(
    sections
      .filter(({ rights }) => may(actor, { do: 'read-section', section: rights }) === null)
      .map(({ section, rights }) => [section.id, rights]),
  )
  const threads = await threadsOf(deps.db, [...readable.keys()])
  return { threads: await presentThreads(deps.db, actor, threads, (thread) => readable.get(thread.sectionId)) }
}
