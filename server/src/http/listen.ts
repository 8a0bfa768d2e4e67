// Taking a port, and giving it back.
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { StartFault } from '../start-fault.ts'

/** What is still open after that long is cut: downloads and event streams come back by themselves. */
const CLOSE_GRACE_MS = 2000

const reasons: Record<string, string> = {
  EADDRINUSE: 'un autre programme l’occupe déjà',
  EACCES: 'ce compte n’a pas le droit de l’ouvrir',
  EADDRNOTAVAIL: 'cette machine n’a pas cette adresse (HOST)',
  ENOTFOUND: 'le nom donné à HOST n’existe pas',
}

const failure = (error: NodeJS.ErrnoException, port: number, host: string): StartFault =>
  new StartFault(
    `Coplume ne peut pas ouvrir le port ${port} de ${host} : ${reasons[error.code ?? ''] ?? error.message}.\nChoisissez-en un autre, par exemple : PORT=3001 npm start`,
  )

/** Resolves with the port taken, which is not the one asked for when that was 0. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(failure(error, port, host)))
    server.listen(port, host, () => {
      const address = server.address()
      resolve(address !== null && typeof address === 'object' ? address.port : port)
    })
  })
}

/** Must be called before anybody connects: Node keeps no list of sockets that became WebSockets. */
export function closer(server: Server): () => Promise<void> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  return async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeIdleConnections()
    const cut = setTimeout(() => {
      for (const socket of sockets) socket.destroy()
    }, CLOSE_GRACE_MS)
    await closed
    clearTimeout(cut)
  }
}
