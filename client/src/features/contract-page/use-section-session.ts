// The live copy of a section, for a component.
import type { ContractId, SectionId } from '@coplume/shared/ids'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import type { SectionSession, SectionView } from '../../sync/section-session.ts'
import { heldSession, holdSession, releaseSession } from '../../sync/section-sessions.ts'
import { CaretUser } from '../section-editor/carets.ts'
import { announce, QUIET_MS } from './announcer.ts'

interface Held {
  session: SectionSession
  view: SectionView
}

export function useSectionSession(
  personId: string,
  contractId: ContractId,
  sectionId: SectionId,
  mayWrite: boolean,
): Held | null {
  const owner = useMemo(() => ({ personId, contractId, sectionId }), [personId, contractId, sectionId])
  // The right of the moment of opening; afterwards the socket says when it changes.
  const [opensWriting] = useState(mayWrite)
  const hold = useCallback(
    (changed: () => void) => {
      const unsubscribe = holdSession(owner, opensWriting).subscribe(changed)
      return () => {
        unsubscribe()
        releaseSession(owner)
      }
    },
    [owner, opensWriting],
  )
  const view = useSyncExternalStore(hold, () => heldSession(owner)?.getView() ?? null)
  useAnnouncements(view)
  const session = heldSession(owner)
  return session && view ? { session, view } : null
}

/** Says who is typing, and each loss and return of the connection. */
function useAnnouncements(view: SectionView | null): void {
  const offline = view?.connection.is === 'offline'
  const wasOffline = useRef(false)
  useEffect(() => {
    if (offline === wasOffline.current) return
    wasOffline.current = offline
    announce(
      offline
        ? 'Connexion perdue. Ce que vous écrivez est gardé sur cet appareil.'
        : 'Connexion rétablie. Le texte est à jour.',
    )
  }, [offline])

  const doc = view?.doc
  const awareness = view?.awareness
  useEffect(() => {
    if (!doc || !awareness) return
    let quietUntil = 0
    const onTransaction = (transaction: Y.Transaction): void => {
      if (transaction.local || Date.now() < quietUntil) return
      for (const [client, clock] of transaction.afterState) {
        if (clock <= (transaction.beforeState.get(client) ?? 0)) continue
        const user = CaretUser.safeParse(awareness.getStates().get(client)?.user)
        if (!user.success) continue
        quietUntil = Date.now() + QUIET_MS
        announce(`${user.data.name} modifie cette section.`)
        return
      }
    }
    doc.on('afterTransaction', onTransaction)
    return () => doc.off('afterTransaction', onTransaction)
  }, [doc, awareness])
}
