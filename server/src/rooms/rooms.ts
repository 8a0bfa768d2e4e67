// The rooms of this process: opened at the first socket, forgotten when empty.
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Clock } from '@coplume/shared/clock'
import { SCHEMA_VERSION } from '@coplume/shared/document/schema'
import type { PersonId, SectionId } from '@coplume/shared/ids'
import { type RefusalCode, refusalOf } from '@coplume/shared/refusal'
import type { Right } from '@coplume/shared/right'
import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import { WebSocketServer } from 'ws'
import type { RoomsPort } from '../commands/deps.ts'
import { FRAME_MAX_BYTES, RESERVED_CLIENTS, ROOM_IDLE_MS } from './limits.ts'

import type { Identity } from './presence.ts'
import { createRoomMetrics } from './room-metrics.ts'
import { createRoomShell, type RoomShell, type SocketSession } from './room-shell.ts'
import { createRoom, isSettled } from './room-state.ts'
import { mergeUpdates } from './stored-text.ts'
import { openThreadedLog } from './threaded-log.ts'

/** y-websocket leaves a connection on which nothing came for 30 s. */
const KEEP_ALIVE_MS = 15_000

export interface RoomsOptions {
  dataFile: string
  synchronous: 'FULL' | 'NORMAL'
  clock: Clock
  logger: Logger
  registry: Registry
  rightOf(personId: PersonId, sectionId: SectionId): Promise<Right>
  onCommitted(sectionId: SectionId, by: readonly PersonId[]): void
  onPresence(sectionId: SectionId): void
  /** A random clientID for the server's repairs. */
  randomClient(): number
}

/** Who enters which section, in which session. */
export interface Entering {
  identity: Identity
  sectionId: SectionId
  session: SocketSession
  query: URLSearchParams
}

export interface Rooms extends RoomsPort {
  /** Takes over the upgrade of a signed-in person; `query` as in PROTOCOL.md. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, entering: Entering): Promise<void>
  stop(): Promise<void>
}

export function createRooms(options: RoomsOptions): Rooms {
  const { clock, logger } = options
  const log = openThreadedLog({ file: options.dataFile, synchronous: options.synchronous }, clock)
  const metrics = createRoomMetrics(options.registry)
  const sockets = new WebSocketServer({ noServer: true, maxPayload: FRAME_MAX_BYTES, perMessageDeflate: false })
  const shells = new Map<SectionId, Promise<RoomShell>>()
  const open = new Map<SectionId, RoomShell>()
  let stopping = false

  function forget(sectionId: SectionId): void {
    shells.delete(sectionId)
    open.delete(sectionId)
    metrics.rooms.set(open.size)
  }

  async function load(sectionId: SectionId): Promise<RoomShell> {
    const room = createRoom(sectionId, await log.load(sectionId), options.randomClient() + RESERVED_CLIENTS)
    const shell = createRoomShell(room, {
      log,
      clock,
      logger,
      metrics,
      onCommitted: (id, authors) =>
        options.onCommitted(
          id,
          authors.filter((a): a is PersonId => a !== 'system'),
        ),
      onPresence: (id) => {
        options.onPresence(id)
        if (room.members.size === 0) forgetWhenIdle(sectionId, shell)
      },
      onAbandoned: () => forget(sectionId),
    })
    open.set(sectionId, shell)
    metrics.rooms.set(open.size)
    return shell
  }

  function enter(sectionId: SectionId): Promise<RoomShell> {
    const known = shells.get(sectionId)
    if (known) return known
    const loading = load(sectionId)
    shells.set(sectionId, loading)
    loading.catch(() => forget(sectionId))
    return loading
  }

  /** Empty for a while: fold the log, and let go unless somebody came back meanwhile. */
  function forgetWhenIdle(sectionId: SectionId, shell: RoomShell): void {
    const idle = () => open.get(sectionId) === shell && shell.room.members.size === 0 && isSettled(shell.room)
    const letGo = async () => {
      if (!idle() || stopping) return
      await shell.tidy()
      if (idle()) forget(sectionId)
    }
    setTimeout(() => void letGo(), ROOM_IDLE_MS).unref()
  }

  const keepAlive = setInterval(() => {
    for (const shell of open.values()) {
      shell.endSessions((session) => session.endsAt <= clock.now())
      shell.keepAlive()
    }
  }, KEEP_ALIVE_MS)
  keepAlive.unref()

  /** The room as it is held now: one that was let go while it loaded is entered again. */
  async function enterHeld(sectionId: SectionId): Promise<RoomShell> {
    for (;;) {
      const shell = await enter(sectionId)
      if (open.get(sectionId) === shell) return shell
    }
  }

  function entryRefusal(right: Right, query: URLSearchParams): RefusalCode | null {
    if (stopping) return 'shutting-down'
    if (right === 'none') return 'not-found'
    const schema = query.get('schema')
    return schema !== null && schema !== String(SCHEMA_VERSION) ? 'client-outdated' : null
  }

  return {
    async handleUpgrade(request, duplex, head, { identity, sectionId, session, query }) {
      // Without a listener, a socket that breaks meanwhile would end the process.
      duplex.on('error', (error) => logger.debug({ err: error }, 'socket error'))
      let right: Right
      let shell: RoomShell | null
      try {
        right = await options.rightOf(identity.personId, sectionId)
        shell = right === 'none' ? null : await enterHeld(sectionId)
      } catch (error) {
        logger.error({ err: error, sectionId }, 'section could not be opened')
        duplex.destroy()
        return
      }
      // From here to `join` without a pause: a message that came in between would have no listener.
      sockets.handleUpgrade(request, duplex, head, (socket) => {
        socket.on('error', (error) => logger.warn({ err: error, sectionId }, 'socket error'))
        const refusal = entryRefusal(right, query)
        if (refusal) socket.close(refusalOf(refusal).close ?? 1011, refusal)
        else
          shell?.join({ socket, stream: request.socket, session, identity, right, wantsAck: query.get('ack') === '1' })
      })
    },
    async state(sectionId) {
      const shell = await shells.get(sectionId)
      if (shell) {
        await shell.settle()
        return shell.room.text.whole()
      }
      const { state, tail } = await log.load(sectionId)
      return mergeUpdates(state ? [state, ...tail] : tail)
    },
    rightsChanged(sectionIds) {
      for (const sectionId of sectionIds) {
        const shell = open.get(sectionId)
        shell
          ?.reviewRights((identity) => options.rightOf(identity.personId, sectionId))
          .catch((error: unknown) => {
            // Rights that cannot be read are rights nobody has.
            logger.error({ err: error, sectionId }, 'rights could not be read again')
            shell.closeAll('not-saved')
          })
      }
    },
    sessionEnded(id) {
      for (const shell of open.values()) shell.endSessions((session) => session.id === id)
    },
    presence: (sectionIds) =>
      sectionIds.flatMap((sectionId) => {
        const people = new Set([...(open.get(sectionId)?.room.members.values() ?? [])].map((m) => m.identity.personId))
        return [...people].map((personId) => ({ sectionId, personId }))
      }),
    async stop() {
      stopping = true
      clearInterval(keepAlive)
      const held = await Promise.all(shells.values())
      await Promise.all(held.map((shell) => shell.settle()))
      for (const shell of held) shell.closeAll('shutting-down')
      // What was sent between the two is not acknowledged: its sender sends it again.
      await Promise.all(held.map((shell) => shell.settle()))
      await log.close()
      sockets.close()
    },
  }
}
