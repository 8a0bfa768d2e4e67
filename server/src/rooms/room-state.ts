// What a room holds in memory: the text on disk, who is there, and what is on its way to disk.
import { type AuthorTable, createAuthorTable } from '@coplume/shared/document/authorship'
import type { SectionId } from '@coplume/shared/ids'
import type { Right } from '@coplume/shared/right'
import type { Admission, Pending } from './admission.ts'
import { type CarryOver, createCarryOver } from './carry-over.ts'
import type { Author } from './log-entry.ts'
import { createPresence, type Identity, type Presence } from './presence.ts'
import type { Shadow } from './shadow.ts'
import { createStoredText, type StoredText } from './stored-text.ts'
import type { LoadedSection } from './update-log.ts'

interface Member {
  identity: Identity
  right: Right
  wantsAck: boolean
  /** Sync messages of this socket that are on disk. */
  acked: number
  /** Refused once: only a new connection, with a fresh Y.Doc, can write again. */
  refused: boolean
}

export interface Room {
  readonly sectionId: SectionId
  readonly text: StoredText
  readonly bindings: Map<number, Author>
  readonly authors: AuthorTable
  readonly carryOver: CarryOver
  readonly members: Map<number, Member>
  readonly presence: Presence
  readonly serverClient: number
  shadow: Shadow | null
  seq: number
  pending: Pending[]
  inFlight: Admission | null
  /** Sequence number being folded, with the tail length at that moment. */
  folding: { tailLength: number } | null
}

export function createRoom(sectionId: SectionId, loaded: LoadedSection, serverClient: number): Room {
  return {
    sectionId,
    text: createStoredText(loaded.state, loaded.tail),
    bindings: loaded.bindings,
    authors: createAuthorTable(loaded.bindings, loaded.carries),
    carryOver: createCarryOver(),
    members: new Map(),
    presence: createPresence(),
    serverClient,
    shadow: null,
    seq: loaded.seq,
    pending: [],
    inFlight: null,
    folding: null,
  }
}

/** Nothing is waiting for the disk. */
export const isSettled = (room: Room): boolean => room.pending.length === 0 && room.inFlight === null
