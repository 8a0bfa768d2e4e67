// A room without sockets or disk: every commit succeeds at once. For what is decided, not for how it travels.
import type { Effect } from '@coplume/server/rooms/effect'
import { type RoomEvent, step } from '@coplume/server/rooms/room'
import { createRoom, type Room } from '@coplume/server/rooms/room-state'
import type { Deletion } from '@coplume/server/rooms/update-log'
import { OrganisationId } from '@coplume/shared/ids'
import { decodeFrame } from '@coplume/shared/protocol/frame'
import type { RefusalCode } from '@coplume/shared/refusal'
import { personNamed, sectionNamed } from './room-server.ts'

export interface RoomHarness {
  readonly room: Room
  join(name: string): number
  /** Hands updates over within one commit window, as (connection, update) pairs. */
  window(updates: readonly [number, Uint8Array][]): void
  readonly refusals: { connection: number; code: RefusalCode }[]
  /** What was taken out so far, by whom. */
  readonly deletions: Deletion[]
  /** Updates broadcast so far. */
  readonly sent: Uint8Array[]
}

export function roomHarness(state: Uint8Array): RoomHarness {
  const loaded = { state, seq: 0, tail: [], bindings: new Map(), carries: [] }
  const room = createRoom(sectionNamed('essai'), loaded, 0x7fffffff)
  const refusals: RoomHarness['refusals'] = []
  const sent: Uint8Array[] = []
  const deletions: Deletion[] = []
  let connections = 0

  function perform(effect: Effect): void {
    if (effect.kind === 'commit') {
      deletions.push(...effect.append.deletions)
      handle({ kind: 'committed' })
    }
    if (effect.kind !== 'send') return
    const frame = decodeFrame(effect.frame)
    if (frame.kind === 'update') sent.push(frame.update)
    if (frame.kind === 'control' && frame.control.type === 'refused')
      refusals.push({ connection: effect.connection, code: frame.control.code })
  }
  const handle = (event: RoomEvent): void => {
    for (const effect of step(room, event)) perform(effect)
  }

  return {
    room,
    refusals,
    sent,
    deletions,
    join(name) {
      const identity = {
        personId: personNamed(name),
        name,
        organisationId: OrganisationId.parse('a'.repeat(16)),
        organisation: name,
      }
      const connection = connections++
      handle({ kind: 'join', connection, identity, right: 'write', wantsAck: true })
      return connection
    },
    window(updates) {
      for (const [connection, update] of updates)
        handle({ kind: 'frame', connection, frame: { kind: 'update', update } })
      handle({ kind: 'flush', at: 0 })
    },
  }
}
