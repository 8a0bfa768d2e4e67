// One section being written: takes an event, changes, and says what is to be done. It performs nothing, knows
// no socket and no clock. It changes in place, since a copy of a section per keystroke is out of reach.
import { refusedControl } from '@coplume/shared/protocol/control'
import { ACKED_MESSAGES, type AwarenessEntry, encodeFrame, type Frame } from '@coplume/shared/protocol/frame'
import type { RefusalCode } from '@coplume/shared/refusal'
import type { Right } from '@coplume/shared/right'
import { type Admission, admit } from './admission.ts'
import type { Effect } from './effect.ts'
import type { Identity } from './presence.ts'
import type { Room } from './room-state.ts'
import { mergeUpdates } from './stored-text.ts'

export type RoomEvent =
  | { kind: 'join'; connection: number; identity: Identity; right: Right; wantsAck: boolean }
  | { kind: 'leave'; connection: number }
  | { kind: 'frame'; connection: number; frame: Frame }
  | { kind: 'right'; connection: number; right: Right }
  /** `at`: milliseconds, the room has no clock of its own. */
  | { kind: 'flush'; at: number }
  | { kind: 'committed' }
  | { kind: 'commit-failed' }
  | { kind: 'folded'; state: Uint8Array | null }

/** People up to which an edit goes out at once; above, edits are gathered for a display frame or two. */
const AT_ONCE = 20
const WINDOW_MAX_MS = 33
/** Carets alone may wait this long in a room of more than a few. */
const CARET_WINDOW_MS = 40
const FEW = 3

const send = (connection: number, frame: Frame): Effect => ({ kind: 'send', connection, frame: encodeFrame(frame) })

const textWindow = (room: Room): number =>
  room.members.size <= AT_ONCE ? 0 : Math.min(WINDOW_MAX_MS, Math.round(room.members.size / 3))

const caretWindow = (room: Room): number => (room.members.size <= FEW ? 0 : CARET_WINDOW_MS)

const presenceFrame = (entries: AwarenessEntry[]): Frame => ({ kind: 'awareness', entries })

function greet(room: Room, connection: number, right: Right): Effect[] {
  const effects = [send(connection, { kind: 'control', control: { type: 'role', right } })]
  // Only who may write is asked for what they have: an honest reader is never refused anything.
  if (right === 'write') effects.push(send(connection, { kind: 'syncStep1', stateVector: room.text.stateVector() }))
  return effects
}

function onJoin(room: Room, event: Extract<RoomEvent, { kind: 'join' }>): Effect[] {
  const { connection, identity, right, wantsAck } = event
  room.members.set(connection, { identity, right, wantsAck, acked: 0, refused: false })
  const effects = greet(room, connection, right)
  const present = room.presence.all()
  if (present.length > 0) effects.push(send(connection, presenceFrame(present)))
  return effects
}

function onFrame(room: Room, connection: number, frame: Frame): Effect[] {
  const member = room.members.get(connection)
  if (!member || member.refused) return []
  switch (frame.kind) {
    case 'syncStep1':
      return [send(connection, { kind: 'syncStep2', update: room.text.since(frame.stateVector) })]
    case 'syncStep2':
    case 'update':
      room.pending.push({
        connection,
        author: member.identity.personId,
        barred: member.right === 'write' ? null : 'may-not-write',
        update: frame.update,
      })
      return [{ kind: 'flush-in', milliseconds: textWindow(room) }]
    case 'awareness':
      room.presence.receive(connection, member.identity, frame.entries)
      return [{ kind: 'flush-in', milliseconds: caretWindow(room) }]
    case 'queryAwareness':
      return [send(connection, presenceFrame(room.presence.all()))]
    case 'ack':
    case 'control':
      return [{ kind: 'close', connection, refusal: 'malformed-frame' }]
  }
}

function refuse(room: Room, connection: number, code: RefusalCode): Effect[] {
  const effects: Effect[] = [{ kind: 'refused', refusal: code }]
  const member = room.members.get(connection)
  if (!member) return effects
  member.refused = true
  return [...effects, send(connection, { kind: 'control', control: refusedControl(code) })]
}

function onRight(room: Room, connection: number, right: Right): Effect[] {
  const member = room.members.get(connection)
  if (!member || member.right === right) return []
  const couldWrite = member.right === 'write'
  member.right = right
  const unsent = room.pending.some((pending) => pending.connection === connection)
  if (couldWrite) room.pending = room.pending.filter((pending) => pending.connection !== connection)
  if (right === 'none') return [{ kind: 'close', connection, refusal: 'right-revoked' }]
  const effects = greet(room, connection, right)
  return couldWrite && unsent ? [...effects, ...refuse(room, connection, 'may-not-write')] : effects
}

/** Acknowledges what a connection sent; in the order it sent it. */
function acknowledge(room: Room, admission: Admission): Effect[] {
  const effects: Effect[] = []
  for (const [connection, receipt] of admission.receipts) {
    const member = room.members.get(connection)
    if (!member || receipt.messages === 0) continue
    member.acked += receipt.messages
    if (!member.wantsAck) continue
    const clocks = [...receipt.clocks].map(([client, clock]) => ({ client, clock }))
    effects.push(
      send(connection, { kind: 'ack', entries: [{ client: ACKED_MESSAGES, clock: member.acked }, ...clocks] }),
    )
  }
  return effects
}

function flushText(room: Room, at: number): Effect[] {
  if (room.inFlight || room.pending.length === 0) return []
  const batch = room.pending
  room.pending = []
  const admission = admit(room, batch, at)
  const refusals = [...admission.refusals].flatMap(([connection, code]) => refuse(room, connection, code))
  if (admission.entries.length === 0) return [...refusals, ...acknowledge(room, admission)]
  room.inFlight = admission
  room.seq++
  const { entries, bindings, carries, deletions } = admission
  return [...refusals, { kind: 'commit', append: { seq: room.seq, entries, bindings, carries, deletions } }]
}

function flush(room: Room, at: number): Effect[] {
  const effects = flushText(room, at)
  // Carets follow the text they moved with, in the same write, once it is on disk.
  if (!effects.some((effect) => effect.kind === 'commit')) return [...effects, ...flushPresence(room)]
  // A slow disk delays them no longer than this.
  return room.presence.hasChanges() ? [...effects, { kind: 'flush-in', milliseconds: CARET_WINDOW_MS }] : effects
}

function flushPresence(room: Room): Effect[] {
  const changes = room.presence.takeChanges()
  if (changes.length === 0) return []
  const frame = encodeFrame(presenceFrame(changes))
  return [...room.members.keys()].map((connection) => ({ kind: 'send', connection, frame }))
}

function broadcast(room: Room, admission: Admission): Effect[] {
  const update = mergeUpdates(admission.entries.map((entry) => entry.update))
  const frame = encodeFrame({ kind: 'update', update })
  const repaired = admission.entries.some((entry) => entry.author === 'system')
  // A lone sender has its own text already, unless the server mended it.
  const skip = admission.senders.size === 1 && !repaired ? admission.senders : null
  const receivers = [...room.members.keys()].filter((connection) => !skip?.has(connection))
  return receivers.map((connection) => ({ kind: 'send', connection, frame }))
}

function onCommitted(room: Room): Effect[] {
  const admission = room.inFlight
  if (!admission) return []
  room.inFlight = null
  room.text.add(admission.entries.map((entry) => entry.update))
  for (const { client, author } of admission.bindings) {
    room.bindings.set(client, author)
    room.authors.bind(client, author)
  }
  room.authors.carry(admission.carries)
  const effects: Effect[] = [
    ...broadcast(room, admission),
    ...flushPresence(room),
    ...acknowledge(room, admission),
    { kind: 'committed', sectionId: room.sectionId, authors: admission.entries.map((entry) => entry.author) },
  ]
  if (room.text.wantsFolding() && !room.folding) effects.push(...fold(room))
  if (room.pending.length > 0) effects.push({ kind: 'flush-in', milliseconds: textWindow(room) })
  return effects
}

/** Asks to fold the log into the state, up to what is committed. */
export function fold(room: Room): Effect[] {
  room.folding = { tailLength: room.text.tailLength }
  return [{ kind: 'fold', seq: room.seq - (room.inFlight ? 1 : 0) }]
}

function onFolded(room: Room, state: Uint8Array | null): Effect[] {
  const covered = room.folding?.tailLength ?? 0
  room.folding = null
  // What was committed meanwhile stays in the tail; a failed folding leaves everything as it was.
  if (state) room.text.folded(state, room.text.tailLength - covered)
  return []
}

export function step(room: Room, event: RoomEvent): Effect[] {
  switch (event.kind) {
    case 'join':
      return onJoin(room, event)
    case 'leave':
      room.members.delete(event.connection)
      room.presence.leave(event.connection)
      return [{ kind: 'flush-in', milliseconds: 0 }]
    case 'frame':
      return onFrame(room, event.connection, event.frame)
    case 'right':
      return onRight(room, event.connection, event.right)
    case 'flush':
      return flush(room, event.at)
    case 'committed':
      return onCommitted(room)
    case 'commit-failed':
      return [{ kind: 'abandon', refusal: 'not-saved' }]
    case 'folded':
      return onFolded(room, event.state)
  }
}
