// What may be said of a section's text: saved, being sent, kept here. Pure; « Enregistré » has no other source.
import type { RefusalCode } from '@coplume/shared/refusal'
import type { Right } from '@coplume/shared/right'

export type ConnectionState =
  | { is: 'connecting' }
  | { is: 'read-only' }
  /** On the server's disk since `at`; null: nothing was typed since the page opened. */
  | { is: 'saved'; at: number | null }
  | { is: 'sending'; changes: number }
  /** No server: `changes` kept on this device. */
  | { is: 'offline'; changes: number; mayWrite: boolean }
  | { is: 'refused'; code: RefusalCode }

/** What is known of the link, from which the state is read. */
export interface Link {
  /** `opening` until the first answer of the server, `lost` after a connection failed or ended. */
  socket: 'opening' | 'open' | 'lost'
  right: Right | null
  /** The server's text has arrived on this socket. */
  synced: boolean
  /** Sync messages of this socket: sent, and on the server's disk. */
  sent: number
  acked: number
  /** Changes not known to be on the server's disk, as bursts of typing. */
  changes: number
  changedAt: number
  savedAt: number | null
  refused: RefusalCode | null
}

export type LinkEvent =
  | { kind: 'opened' }
  | { kind: 'lost' }
  | { kind: 'synced' }
  | { kind: 'role'; right: Right }
  | { kind: 'changed'; at: number }
  /** A step 2 or an update went out on this socket. */
  | { kind: 'sent' }
  | { kind: 'acked'; messages: number; at: number }
  | { kind: 'refused'; code: RefusalCode }

export const newLink = (unsent = false): Link => ({
  socket: 'opening',
  right: null,
  synced: false,
  sent: 0,
  acked: 0,
  changes: unsent ? 1 : 0,
  changedAt: 0,
  savedAt: null,
  refused: null,
})

/** Keystrokes closer than this are one change to a reader of « 3 modifications ». */
const BURST_MS = 1500

export function linkAfter(link: Link, event: LinkEvent): Link {
  switch (event.kind) {
    case 'opened':
      return { ...link, socket: 'open', right: null, synced: false, sent: 0, acked: 0 }
    case 'lost':
      return { ...link, socket: 'lost', synced: false, sent: 0, acked: 0 }
    case 'synced':
      return { ...link, synced: true }
    case 'role':
      return { ...link, right: event.right }
    case 'changed': {
      const sameBurst = link.changes > 0 && event.at - link.changedAt < BURST_MS
      return { ...link, changes: link.changes + (sameBurst ? 0 : 1), changedAt: event.at }
    }
    case 'sent':
      return { ...link, sent: link.sent + 1 }
    case 'acked': {
      const acked = Math.max(link.acked, event.messages)
      // Fewer than sent: some of what is on the way may be lost with the socket.
      if (acked < link.sent) return { ...link, acked }
      return { ...link, acked, changes: 0, savedAt: link.changes > 0 ? event.at : link.savedAt }
    }
    case 'refused':
      return { ...link, refused: event.code }
  }
}

/** Everything typed here is on the server's disk, as far as the server said on this very socket. */
export const isSaved = (link: Link): boolean =>
  link.socket === 'open' &&
  link.synced &&
  link.right === 'write' &&
  link.changes === 0 &&
  link.sent > 0 &&
  link.acked >= link.sent

export function connectionState(link: Link): ConnectionState {
  if (link.refused) return { is: 'refused', code: link.refused }
  if (link.socket === 'lost')
    return { is: 'offline', changes: link.changes, mayWrite: link.right === null || link.right === 'write' }
  if (link.right !== null && link.right !== 'write') return { is: 'read-only' }
  if (isSaved(link)) return { is: 'saved', at: link.savedAt }
  return link.changes > 0 && link.socket === 'open' ? { is: 'sending', changes: link.changes } : { is: 'connecting' }
}
