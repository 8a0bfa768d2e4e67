// The comments of the page: what is shown, which is active, the one being written, and their keys.
import type { Contract } from '@coplume/shared/contract'
import type { SectionId } from '@coplume/shared/ids'
import { atLeast } from '@coplume/shared/right'
import type { Thread } from '@coplume/shared/thread'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { complain } from '../../ui/Toasts.tsx'
import type { NewThread } from '../threads/ThreadPanel.tsx'
import {
  neighbour,
  type Passages,
  type SectionThreads,
  type ThreadFilter,
  threadsInOrder,
} from '../threads/thread-order.ts'
import { type ThreadGesture, useThreadGesture, useThreads } from '../threads/use-threads.ts'
import type { LiveHandle } from './LiveSection.tsx'
import type { Pane } from './SidePane.tsx'

export interface ThreadDesk {
  groups: readonly SectionThreads[]
  filter: ThreadFilter
  setFilter: (filter: ThreadFilter) => void
  counts: Record<ThreadFilter, number>
  active: string | null
  setActive: (threadId: string | null) => void
  /** Whose card the pointer or the focus is on. */
  pointed: string | null
  point: (threadId: string | null) => void
  passages: Passages
  setPassages: (passages: Passages) => void
  draft: NewThread | null
  startComment: () => void
  dropDraft: () => void
  threadsOf: (sectionId: SectionId) => readonly Thread[]
  threadOf: (threadId: string) => Thread | undefined
  perform: (gesture: ThreadGesture) => Promise<unknown>
}

const NONE: readonly Thread[] = []

export function useThreadDesk(contract: Contract, live: LiveHandle | null, pane: Pane): ThreadDesk {
  const threads = useThreads(contract.id).data ?? NONE
  const gesture = useThreadGesture(contract.id)
  const [filter, setFilter] = useState<ThreadFilter>('open')
  const [active, setActive] = useState<string | null>(null)
  const [pointed, point] = useState<string | null>(null)
  const [passages, setPassages] = useState<Passages>(new Map())
  const [draft, setDraft] = useState<NewThread | null>(null)

  const groups = useMemo(
    () =>
      threadsInOrder(
        threads,
        contract.sections.map((section) => section.id),
        filter,
        passages,
      ),
    [threads, contract.sections, filter, passages],
  )
  const bySection = useMemo(() => {
    const map = new Map<SectionId, Thread[]>()
    for (const thread of threads) map.set(thread.sectionId, [...(map.get(thread.sectionId) ?? []), thread])
    return map
  }, [threads])

  const startComment = useCallback(() => {
    const section = contract.sections.find((one) => one.id === live?.sectionId)
    if (!live || !section || !atLeast(section.myRight, 'comment')) return
    const anchor = live.highlights.anchorOfSelection()
    if (!anchor) {
      complain('Sélectionnez d’abord, dans la section ouverte, le passage à commenter.')
      return
    }
    setFilter('open')
    setDraft({ sectionId: section.id, anchor })
    pane.setOpen(true)
  }, [contract.sections, live, pane])

  const desk: ThreadDesk = {
    groups,
    filter,
    setFilter,
    counts: {
      open: threads.filter((thread) => thread.state.is === 'open').length,
      resolved: threads.filter((thread) => thread.state.is === 'resolved').length,
    },
    active,
    setActive,
    pointed,
    point,
    passages,
    setPassages,
    draft,
    startComment,
    dropDraft: () => {
      setDraft(null)
      live?.editor.commands.focus(null, { scrollIntoView: false })
    },
    threadsOf: (sectionId) => bySection.get(sectionId) ?? NONE,
    threadOf: (threadId) => threads.find((thread) => thread.id === threadId),
    perform: async (input) => {
      const thread = await gesture.mutateAsync(input)
      if (input.do === 'open') setActive(thread.id)
    },
  }
  useThreadKeys(desk, startComment)
  return desk
}

/** Ctrl+Alt+M comments; Ctrl+Alt+N and P go to the next and previous remark. */
function useThreadKeys(desk: ThreadDesk, startComment: () => void): void {
  const { groups, active, setActive } = desk
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || !event.altKey) return
      const code = event.code
      if (code !== 'KeyM' && code !== 'KeyN' && code !== 'KeyP' && code !== 'Semicolon') return
      // On a French keyboard the M key is elsewhere: the letter decides, its place only when there is no letter.
      const letter = /^[mnp]$/i.test(event.key) ? event.key.toLowerCase() : code.slice(-1).toLowerCase()
      if (letter === 'm') {
        event.preventDefault()
        startComment()
      } else if (letter === 'n' || letter === 'p') {
        event.preventDefault()
        const next = neighbour(groups, active, letter === 'n' ? 1 : -1)
        if (!next) return
        setActive(next.id)
        document.getElementById(`remarque-${next.id}`)?.focus()
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [groups, active, setActive, startComment])
}
