// Remarks in the order one reads the contract. Pure.
import type { SectionId } from '@coplume/shared/ids'
import type { Thread } from '@coplume/shared/thread'

/** Where each remark's passage is in the live text; null: the passage is gone. */
export type Passages = ReadonlyMap<string, number | null>

export type ThreadFilter = 'open' | 'resolved'

export interface SectionThreads {
  sectionId: SectionId
  threads: Thread[]
}

export function threadsInOrder(
  threads: readonly Thread[],
  sectionIds: readonly SectionId[],
  filter: ThreadFilter,
  passages: Passages,
): SectionThreads[] {
  // A passage that is gone comes last: there is nothing to read beside it.
  const place = (thread: Thread): number => {
    const passage = passages.get(thread.id)
    return passage === null ? Number.MAX_SAFE_INTEGER : (passage ?? thread.anchor.offset)
  }
  return sectionIds.flatMap((sectionId) => {
    const own = threads.filter((thread) => thread.sectionId === sectionId && thread.state.is === filter)
    return own.length > 0 ? [{ sectionId, threads: own.sort((a, b) => place(a) - place(b)) }] : []
  })
}

/** The remark after (1) or before (−1) `current`, going round. */
export function neighbour(groups: readonly SectionThreads[], current: string | null, step: 1 | -1): Thread | null {
  const all = groups.flatMap((group) => group.threads)
  const at = all.findIndex((thread) => thread.id === current)
  if (at < 0) return (step === 1 ? all[0] : all.at(-1)) ?? null
  return all[(at + step + all.length) % all.length] ?? null
}
