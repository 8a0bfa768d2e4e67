// Who is in a room and where their caret is. A socket speaks for the clientIDs it brought, and the server
// says who they are: name and organisation never come from the client.
import { authorColour } from '@coplume/shared/author-colour'
import type { OrganisationId, PersonId } from '@coplume/shared/ids'
import type { AwarenessEntry } from '@coplume/shared/protocol/frame'
import { PRESENCE_MAX_CHARS } from './limits.ts'

export interface Identity {
  personId: PersonId
  name: string
  organisationId: OrganisationId
  /** Short name, as a caret's label shows it. */
  organisation: string
}

interface Present {
  connection: number
  clock: number
  state: string
}

const GONE = 'null'

/** The client's own part of its state: the caret, and nothing else. */
function caretOf(state: string): unknown {
  const parsed: unknown = JSON.parse(state)
  return parsed !== null && typeof parsed === 'object' && 'cursor' in parsed ? parsed.cursor : null
}

function stamp(identity: Identity, state: string): string {
  const { personId, name, organisationId, organisation } = identity
  const user = { personId, name, organisationId, organisation, colour: authorColour(organisationId) }
  return JSON.stringify({ user, cursor: caretOf(state) })
}

export interface Presence {
  /** Takes in what a socket says; entries that are not its own are dropped in silence (clients echo others). */
  receive(connection: number, identity: Identity, entries: readonly AwarenessEntry[]): void
  /** Everything to tell someone who just came. */
  all(): AwarenessEntry[]
  hasChanges(): boolean
  /** What changed since the last call. */
  takeChanges(): AwarenessEntry[]
  leave(connection: number): void
}

export function createPresence(): Presence {
  const present = new Map<number, Present>()
  const changed = new Map<number, AwarenessEntry>()

  const remove = (client: number, clock: number) => {
    present.delete(client)
    changed.set(client, { client, clock, state: GONE })
  }

  return {
    receive(connection, identity, entries) {
      for (const { client, clock, state } of entries) {
        const held = present.get(client)
        if (held && (held.connection !== connection || clock < held.clock)) continue
        if (state === GONE) {
          if (held) remove(client, clock)
          continue
        }
        if (state.length > PRESENCE_MAX_CHARS) continue
        try {
          const stamped = stamp(identity, state)
          present.set(client, { connection, clock, state: stamped })
          changed.set(client, { client, clock, state: stamped })
        } catch {
          // Not JSON: nothing to show, nothing to break.
        }
      }
    },
    all: () => [...present].map(([client, { clock, state }]) => ({ client, clock, state })),
    hasChanges: () => changed.size > 0,
    takeChanges() {
      const entries = [...changed.values()]
      changed.clear()
      return entries
    },
    leave(connection) {
      for (const [client, held] of present) if (held.connection === connection) remove(client, held.clock + 1)
    },
  }
}
