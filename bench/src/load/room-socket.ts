// One socket on one document: greets, answers the server's questions from a Y.Doc, and hands on what comes.
import WebSocket from 'ws'
import * as Y from 'yjs'
import type { Address } from '../contender.ts'
import { createWire, type Incoming, type Wire } from './wire.ts'

export interface RoomSocket {
  readonly wire: Wire
  /** Payload bytes received. */
  received(): number
  send(message: Uint8Array): void
  /** Rejects when the server closes it first. */
  readonly closed: Promise<void>
  leave(): Promise<void>
}

export interface RoomSocketOptions {
  address: Address
  /** What this client holds; nothing received is applied to it here. */
  doc: Y.Doc
  onMessage(message: Incoming): void
}

const CONNECT_LIMIT_MS = 60_000

export async function openRoomSocket(options: RoomSocketOptions): Promise<RoomSocket> {
  const { address, doc } = options
  const wire = createWire(address)
  const socket = new WebSocket(address.url, {
    headers: address.headers,
    perMessageDeflate: false,
    handshakeTimeout: CONNECT_LIMIT_MS,
  })
  let bytes = 0
  let leaving = false
  socket.on('message', (data: Buffer) => {
    bytes += data.byteLength
    const message = wire.read(new Uint8Array(data.buffer, data.byteOffset, data.byteLength))
    if (message.kind === 'step1') socket.send(wire.step2(Y.encodeStateAsUpdate(doc, message.stateVector)))
    options.onMessage(message)
  })
  const closed = new Promise<void>((resolve, reject) => {
    socket.on('close', (code, reason) =>
      leaving ? resolve() : reject(new Error(`the server closed a socket: ${code} ${reason.toString()}`)),
    )
  })
  // Whoever is interested awaits it; for the others a lost socket shows as what does not come.
  closed.catch(() => {})
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  socket.on('error', () => {})
  if (wire.greeting) socket.send(wire.greeting)
  if (address.wire !== 'relay') socket.send(wire.step1(Y.encodeStateVector(doc)))
  return {
    wire,
    received: () => bytes,
    send: (message) => socket.send(message),
    closed,
    leave: async () => {
      leaving = true
      socket.close()
      await closed
    },
  }
}
