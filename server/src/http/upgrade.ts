// Who may open a section's socket: from our pages, signed in, member of its contract. Rights are the room's business.
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { SectionId } from '@coplume/shared/ids'
import { type RefusalCode, refusalOf } from '@coplume/shared/refusal'
import type { Logger } from 'pino'
import { WebSocketServer } from 'ws'
import { isForeign } from '../identity/origin.ts'
import { type SessionDeps, sessionOf } from '../identity/session.ts'
import type { SocketSession } from '../rooms/room-shell.ts'
import type { Rooms } from '../rooms/rooms.ts'
import { type SectionIdentity, sectionIdentity } from '../store/section-identity.ts'

export type UpgradeDeps = SessionDeps & { rooms: Pick<Rooms, 'handleUpgrade'>; log: Logger }

interface Admitted {
  identity: SectionIdentity
  sectionId: SectionId
  session: SocketSession
}

async function admit(deps: UpgradeDeps, request: IncomingMessage, path: string): Promise<Admitted | RefusalCode> {
  const session = await sessionOf(deps, request)
  if (!session) return 'not-signed-in'
  const sectionId = SectionId.safeParse(path.slice('/sync/'.length))
  if (!sectionId.success) return 'not-found'
  const identity = await sectionIdentity(deps.db, session.personId, sectionId.data)
  if (!identity) return 'not-found'
  return { identity, sectionId: sectionId.data, session: { id: session.hash, endsAt: Date.parse(session.expiresAt) } }
}

/** Refused before any WebSocket exists: the browser is told nothing but that it failed. */
function endPlainly(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

export function handleUpgrades(server: Server, deps: UpgradeDeps): void {
  // Only to refuse: a close code reaches the page, which then knows what to say, where an HTTP status would not.
  const refusals = new WebSocketServer({ noServer: true, maxPayload: 1024 })

  async function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    if (isForeign(request.headers, deps.publicUrl)) return endPlainly(socket, '403 Forbidden')
    const url = new URL(request.url ?? '/', deps.publicUrl)
    if (!url.pathname.startsWith('/sync/')) return endPlainly(socket, '404 Not Found')
    const admitted = await admit(deps, request, url.pathname)
    if (typeof admitted === 'string') {
      refusals.handleUpgrade(request, socket, head, (refused) =>
        refused.close(refusalOf(admitted).close ?? 1011, admitted),
      )
      return
    }
    await deps.rooms.handleUpgrade(request, socket, head, { ...admitted, query: url.searchParams })
  }

  server.on('upgrade', (request, socket, head) => {
    // Without a listener, a socket that breaks meanwhile would end the process.
    socket.on('error', (error) => deps.log.debug({ err: error }, 'socket error'))
    upgrade(request, socket, head).catch((error: unknown) => {
      deps.log.error({ err: error }, 'Ouverture de section en échec')
      socket.destroy()
    })
  })
}
