// The moving part of the server: rooms, what readers see of them, and what open pages are told.
import { randomInt } from 'node:crypto'
import type { Clock } from '@coplume/shared/clock'
import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import { createEventHub, type EventHub } from './events/event-hub.ts'
import { createProjector, type Projector } from './projection/projector.ts'
import { createRooms, type Rooms } from './rooms/rooms.ts'
import { rightOf } from './store/rights.ts'
import type { Db } from './store/tables.ts'

/** Half of the 32-bit space: what is added to it stays a valid Yjs clientID. */
const CLIENT_SPACE = 2 ** 31

export interface LiveTextOptions {
  db: Db
  dataFile: string
  synchronous: 'FULL' | 'NORMAL'
  clock: Clock
  log: Logger
  registry: Registry
}

export interface LiveText {
  rooms: Rooms
  hub: EventHub
  projector: Projector
  stop: () => Promise<void>
}

export function createLiveText(options: LiveTextOptions): LiveText {
  const { db, dataFile, synchronous, clock, log, registry } = options
  const rooms = createRooms({
    dataFile,
    synchronous,
    clock,
    logger: log,
    registry,
    rightOf: (personId, sectionId) => rightOf(db, personId, sectionId),
    // Called once a socket is open: by then both exist.
    onCommitted: (sectionId) => projector.committed(sectionId),
    onPresence: (sectionId) => hub.presenceChanged(sectionId),
    randomClient: () => randomInt(CLIENT_SPACE),
  })
  const hub = createEventHub({ db, rooms, log })
  const projector = createProjector({ db, clock, rooms, events: hub, log })
  return {
    rooms,
    hub,
    projector,
    stop: async () => {
      hub.stop()
      await projector.stop()
      await rooms.stop()
      // Closing the rooms commits what was pending, which is projected too.
      await projector.stop()
      await hub.settled()
    },
  }
}
