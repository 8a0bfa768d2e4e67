// Performs what a room decides: sockets, timers, log. Knows nothing of text or rights.

import type { Socket } from 'node:net'
import { assertNever } from '@coplume/shared/assert-never'
import type { Clock } from '@coplume/shared/clock'
import { instantOf } from '@coplume/shared/clock'
import type { SectionId } from '@coplume/shared/ids'
import { decodeFrame, encodeFrame } from '@coplume/shared/protocol/frame'
import { type RefusalCode, refusalOf } from '@coplume/shared/refusal'
import type { Right } from '@coplume/shared/right'
import type { Logger } from 'pino'
import type { WebSocket } from 'ws'
import type { Effect } from './effect.ts'
import { BACKLOG_MAX_BYTES } from './limits.ts'
import type { Author } from './log-entry.ts'
import type { Identity } from './presence.ts'
import { fold, type RoomEvent, step } from './room.ts'
import type { RoomMetrics } from './room-metrics.ts'
import { isSettled, type Room } from './room-state.ts'
import type { UpdateLog } from './update-log.ts'

const KEEP_ALIVE = encodeFrame({ kind: 'awareness', entries: [] })

export interface RoomShellDeps {
  log: UpdateLog
  clock: Clock
  logger: Logger
  metrics: RoomMetrics
  onCommitted(sectionId: SectionId, authors: readonly Author[]): void
  onPresence(sectionId: SectionId): void
  /** The room is empty, or cannot go on. */
  onAbandoned(): void
}

/** The signed-in session a socket lives in, and when it ends by itself (milliseconds). */
export interface SocketSession {
  id: string
  endsAt: number
}

/** A WebSocket with the stream under it and the session it lives in. */
interface Held {
  socket: WebSocket
  stream: Socket
  session: SocketSession
}

export interface Joining extends Held {
  identity: Identity
  right: Right
  wantsAck: boolean
}

export interface RoomShell {
  readonly room: Room
  join(joining: Joining): void
  /** Tells open sockets their right, asked again for each person. */
  reviewRights(rightOf: (identity: Identity) => Promise<Right>): Promise<void>
  /** Resolves once nothing waits for the disk. */
  settle(): Promise<void>
  /** Folds what is left in the log. */
  tidy(): Promise<void>
  keepAlive(): void
  /** Closes the sockets of sessions that are over. */
  endSessions(over: (session: SocketSession) => boolean): void
  closeAll(refusal: RefusalCode): void
}

export function createRoomShell(room: Room, deps: RoomShellDeps): RoomShell {
  const sockets = new Map<number, Held>()
  let nextConnection = 0
  let timer: { due: number; stop(): void } | null = null
  let waiters: (() => void)[] = []
  let ended = false

  const handle = (event: RoomEvent): void => {
    // An abandoned room takes nothing more: its sockets are closing, and another room may be open.
    if (ended) return
    const corked = new Set<Socket>()
    for (const effect of step(room, event)) perform(effect, corked)
    // Everything one event has to say to somebody leaves in one write.
    for (const socket of corked) socket.uncork()
    if (!ended && !isSettled(room)) return
    for (const resolve of waiters) resolve()
    waiters = []
  }

  function flushIn(milliseconds: number): void {
    const due = deps.clock.now() + milliseconds
    if (timer && timer.due <= due) return
    timer?.stop()
    const run = () => {
      timer = null
      handle({ kind: 'flush', at: deps.clock.now() })
    }
    if (milliseconds === 0) {
      const immediate = setImmediate(run)
      timer = { due, stop: () => clearImmediate(immediate) }
    } else {
      const timeout = setTimeout(run, milliseconds)
      timer = { due, stop: () => clearTimeout(timeout) }
    }
  }

  function sendTo(connection: number, frame: Uint8Array, corked?: Set<Socket>): void {
    const held = sockets.get(connection)
    if (!held || held.socket.readyState !== held.socket.OPEN) return
    if (held.socket.bufferedAmount > BACKLOG_MAX_BYTES) {
      // At once: a closing handshake would wait behind everything it has not read.
      held.socket.terminate()
      return
    }
    if (corked && !corked.has(held.stream)) {
      held.stream.cork()
      corked.add(held.stream)
    }
    held.socket.send(frame)
  }

  function close(connection: number, refusal: RefusalCode): void {
    deps.metrics.refusals.inc({ code: refusal })
    sockets.get(connection)?.socket.close(refusalOf(refusal).close ?? 1011, refusal)
  }

  async function commit({ append }: Extract<Effect, { kind: 'commit' }>): Promise<void> {
    const done = deps.metrics.commits.startTimer()
    try {
      await deps.log.append({ ...append, sectionId: room.sectionId, at: instantOf(deps.clock.now()) })
    } catch (error) {
      deps.logger.error({ err: error, sectionId: room.sectionId }, 'commit failed')
      handle({ kind: 'commit-failed' })
      return
    }
    done()
    deps.metrics.updates.inc(append.entries.length)
    handle({ kind: 'committed' })
  }

  async function foldUpTo(seq: number): Promise<void> {
    try {
      handle({ kind: 'folded', state: await deps.log.compact(room.sectionId, seq) })
    } catch (error) {
      deps.logger.error({ err: error, sectionId: room.sectionId }, 'folding the log failed')
      handle({ kind: 'folded', state: null })
    }
  }

  function closeAll(refusal: RefusalCode): void {
    for (const { socket } of sockets.values()) socket.close(refusalOf(refusal).close ?? 1011, refusal)
  }

  function perform(effect: Effect, corked: Set<Socket>): void {
    switch (effect.kind) {
      case 'send':
        sendTo(effect.connection, effect.frame, corked)
        return
      case 'close':
        close(effect.connection, effect.refusal)
        return
      case 'flush-in':
        flushIn(effect.milliseconds)
        return
      case 'commit':
        void commit(effect)
        return
      case 'fold':
        void foldUpTo(effect.seq)
        return
      case 'committed':
        deps.onCommitted(effect.sectionId, effect.authors)
        return
      case 'refused':
        deps.metrics.refusals.inc({ code: effect.refusal })
        return
      case 'abandon':
        // Before the sockets close: whoever comes back must find a room read afresh from disk.
        ended = true
        deps.onAbandoned()
        closeAll(effect.refusal)
        return
      default:
        assertNever(effect)
    }
  }

  function receive(connection: number, data: Buffer): void {
    try {
      handle({ kind: 'frame', connection, frame: decodeFrame(new Uint8Array(data)) })
    } catch (error) {
      // Uncaught, one bad frame would end the process for everyone.
      deps.logger.warn({ err: error, sectionId: room.sectionId }, 'frame refused')
      close(connection, 'malformed-frame')
    }
  }

  return {
    room,
    join({ socket, stream, session, identity, right, wantsAck }) {
      const connection = nextConnection++
      sockets.set(connection, { socket, stream, session })
      deps.metrics.sockets.inc()
      socket.on('message', (data: Buffer) => receive(connection, data))
      socket.on('close', () => {
        sockets.delete(connection)
        deps.metrics.sockets.dec()
        handle({ kind: 'leave', connection })
        deps.onPresence(room.sectionId)
      })
      handle({ kind: 'join', connection, identity, right, wantsAck })
      deps.onPresence(room.sectionId)
    },
    async reviewRights(rightOf) {
      await Promise.all(
        [...room.members].map(async ([connection, { identity }]) =>
          handle({ kind: 'right', connection, right: await rightOf(identity) }),
        ),
      )
    },
    async settle() {
      handle({ kind: 'flush', at: deps.clock.now() })
      if (!isSettled(room)) await new Promise<void>((resolve) => waiters.push(resolve))
    },
    async tidy() {
      if (room.text.tailLength === 0 || room.folding) return
      for (const effect of fold(room)) if (effect.kind === 'fold') await foldUpTo(effect.seq)
    },
    keepAlive() {
      for (const connection of sockets.keys()) sendTo(connection, KEEP_ALIVE)
    },
    endSessions(over) {
      for (const [connection, { session }] of sockets) if (over(session)) close(connection, 'not-signed-in')
    },
    closeAll,
  }
}
