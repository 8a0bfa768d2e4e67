// Rooms on a real port over a real database, without contracts: rights are what the test says they are.
import { randomInt } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRooms, type Rooms } from '@coplume/server/rooms/rooms'
import { migrate } from '@coplume/server/store/migrate'
import type { Tables } from '@coplume/server/store/tables'
import { type Clock, systemClock } from '@coplume/shared/clock'
import type { SectionJson } from '@coplume/shared/document/section-json'
import { seedState } from '@coplume/shared/document/seed'
import { OrganisationId, PersonId, SectionId } from '@coplume/shared/ids'
import type { Right } from '@coplume/shared/right'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { type ConnectOptions, connectSection, type SectionClient } from './section-client.ts'

/** An id as ours are, from a readable name. */
const idOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .padEnd(16, 'a')
    .slice(0, 16)

export const sectionNamed = (name: string): SectionId => SectionId.parse(idOf(name))
export const personNamed = (name: string): PersonId => PersonId.parse(idOf(name))

export interface RoomServer {
  readonly rooms: Rooms
  readonly registry: Registry
  readonly dataFile: string
  readonly url: string
  /** Everyone writes unless said otherwise. */
  setRight(person: string, section: string, right: Right): void
  join(person: string, section: string, options?: Partial<ConnectOptions>): Promise<SectionClient>
  /** Creates a section with a first text. */
  seed(section: string, json: SectionJson): void
  sql(): Database.Database
  /** Where the database is; give it to the next server to restart on it. */
  readonly folder: string
  stop(): Promise<void>
}

/** `existing`: the folder of a server that was stopped before. */
export async function startRoomServer(existing?: string, clock: Clock = systemClock): Promise<RoomServer> {
  const folder = existing ?? mkdtempSync(join(tmpdir(), 'coplume-rooms-'))
  const dataFile = join(folder, 'coplume.sqlite')
  const db = new Database(dataFile)
  db.pragma('journal_mode = WAL')
  if (!existing) await migrate(new Kysely<Tables>({ dialect: new SqliteDialect({ database: db }) }))
  const rights = new Map<string, Right>()
  const names = new Map<PersonId, string>()
  const registry = new Registry()
  const rooms = createRooms({
    dataFile,
    synchronous: 'FULL',
    clock,
    logger: pino({ level: 'silent' }),
    registry,
    rightOf: async (person, section) => rights.get(`${person}/${section}`) ?? 'write',
    onCommitted: () => {},
    onPresence: () => {},
    randomClient: () => randomInt(1, 2 ** 31),
  })
  const http = createServer()
  http.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url ?? '/', 'http://room')
    const name = url.searchParams.get('person') ?? ''
    names.set(personNamed(name), name)
    const identity = {
      personId: personNamed(name),
      name,
      organisationId: OrganisationId.parse(idOf(`org${name}`)),
      organisation: `Org ${name}`,
    }
    void rooms.handleUpgrade(request, socket, head, {
      identity,
      sectionId: sectionNamed(url.pathname.slice(1)),
      session: { id: name, endsAt: Number.MAX_SAFE_INTEGER },
      query: url.searchParams,
    })
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}`
  return {
    rooms,
    registry,
    dataFile,
    folder,
    url,
    setRight: (person, section, right) => rights.set(`${personNamed(person)}/${sectionNamed(section)}`, right),
    join: (person, section, options = {}) =>
      connectSection({ url: `${url}/${section}`, ...options, query: { person, ...options.query } }),
    seed: (section, json) => {
      db.prepare('insert into section_states (section_id, state, upto_seq, at) values (?, ?, 0, ?)').run(
        sectionNamed(section),
        seedState(json),
        new Date(0).toISOString(),
      )
    },
    sql: () => db,
    stop: async () => {
      await rooms.stop()
      await new Promise((resolve) => {
        http.close(resolve)
        http.closeAllConnections()
      })
      db.close()
    },
  }
}
