// The sections open in this page. One that is left while its text is still on the way stays open until it is saved.
import { type CopyOwner, unsentSections } from './local-copy.ts'
import { syncAddress } from './section-provider.ts'
import { SectionSession } from './section-session.ts'

interface Held {
  session: SectionSession
  holders: number
}

const open = new Map<string, Held>()

const keyOf = ({ personId, sectionId }: CopyOwner): string => `${personId}:${sectionId}`

export function holdSession(owner: CopyOwner, mayWrite: boolean): SectionSession {
  const held = open.get(keyOf(owner)) ?? {
    session: new SectionSession({ owner, mayWrite, address: syncAddress(location), now: Date.now }),
    holders: 0,
  }
  held.holders++
  open.set(keyOf(owner), held)
  return held.session
}

/** The session that somebody holds, if any. */
export const heldSession = (owner: CopyOwner): SectionSession | null => open.get(keyOf(owner))?.session ?? null

export function releaseSession(owner: CopyOwner): void {
  const held = open.get(keyOf(owner))
  if (!held) return
  held.holders--
  const closeWhenSettled = (): void => {
    if (held.holders > 0 || !held.session.settled || open.get(keyOf(owner)) !== held) return
    open.delete(keyOf(owner))
    held.session.destroy()
  }
  held.session.subscribe(closeWhenSettled)
  // A component that mounts again at once (a remount, a change of layout) finds its session still there.
  setTimeout(closeWhenSettled)
}

/** Sends, in the background, what earlier visits left on this device for this contract. */
export function sendUnsent(personId: string, contractId: string): void {
  for (const sectionId of unsentSections(personId, contractId)) {
    const owner = { personId, contractId, sectionId }
    holdSession(owner, true)
    releaseSession(owner)
  }
}

export function closeAllSessions(): void {
  for (const { session } of open.values()) session.destroy()
  open.clear()
}
