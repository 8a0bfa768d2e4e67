// A section's socket as a test holds it: a Y.Doc that syncs like y-websocket, with domain verbs and waits that
// follow messages instead of the clock.
import { fragmentOf } from '@coplume/shared/document/section-doc'
import type { Control } from '@coplume/shared/protocol/control'
import { ACKED_MESSAGES, decodeFrame, encodeFrame, type Frame } from '@coplume/shared/protocol/frame'
import WebSocket from 'ws'
import * as Y from 'yjs'

export interface SectionClient {
  readonly doc: Y.Doc
  readonly controls: Control[]
  /** Latest stamped state by clientID; absent once gone. */
  readonly people: Map<number, { user: { name: string; organisation: string }; cursor: unknown }>
  /** Update and step 2 messages received. */
  readonly received: Uint8Array[]
  /** First clock not acknowledged, by clientID. */
  readonly acked: Map<number, number>
  /** Resolves when `holds` does; looked at again after every message and at close. */
  until(holds: () => boolean): Promise<void>
  /** Resolves once everything sent so far is acknowledged. */
  saved(): Promise<void>
  /** Appends a paragraph, or text at the end of the last one. */
  types(text: string): void
  writes(paragraph: string): void
  showsCaret(cursor: unknown): void
  text(): string
  send(frame: Frame | Uint8Array): void
  /** How the socket ended. */
  closed: Promise<{ code: number; reason: string }>
  /** Pauses reading, as a slow network would. */
  pause(): void
  resume(): void
  leave(): Promise<void>
}

export interface ConnectOptions {
  url: string
  headers?: Record<string, string>
  doc?: Y.Doc
  query?: Record<string, string>
}

export function textOfDoc(doc: Y.Doc): string {
  const read = (type: Y.XmlFragment): string =>
    type
      .toArray()
      .map((child) =>
        child instanceof Y.XmlText
          ? child
              .toDelta()
              .map((run: { insert: string }) => run.insert)
              .join('')
          : child instanceof Y.XmlElement
            ? read(child)
            : '',
      )
      .join('\n')
  return read(fragmentOf(doc))
}

/** Connects, and resolves once the server's text is in. */
export async function connectSection(options: ConnectOptions): Promise<SectionClient> {
  const doc = options.doc ?? new Y.Doc()
  const query = new URLSearchParams({ ack: '1', ...options.query })
  const socket = new WebSocket(`${options.url}?${query}`, { headers: options.headers ?? {} })
  socket.binaryType = 'nodebuffer'
  let sent = 0
  let settledMessages = 0
  let synced = false
  let awarenessClock = 0
  let checks: (() => void)[] = []
  const look = () => {
    for (const check of [...checks]) check()
  }

  const send = (frame: Frame | Uint8Array) => {
    if (socket.readyState !== socket.OPEN) return
    const bytes = frame instanceof Uint8Array ? frame : encodeFrame(frame)
    socket.send(bytes)
  }
  const sendUpdate = (update: Uint8Array, kind: 'update' | 'syncStep2' = 'update') => {
    if (socket.readyState !== socket.OPEN) return
    sent++
    send({ kind, update })
  }
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin !== socket) sendUpdate(update)
  }

  const client: SectionClient = {
    doc,
    controls: [],
    people: new Map(),
    received: [],
    acked: new Map(),
    until: (holds) =>
      new Promise((resolve) => {
        const check = () => {
          if (!holds()) return
          checks = checks.filter((one) => one !== check)
          resolve()
        }
        checks.push(check)
        check()
      }),
    saved: () => {
      const needed = sent
      return client.until(() => settledMessages >= needed)
    },
    types: (text) => {
      const last = fragmentOf(doc).toArray().at(-1)
      const node = last instanceof Y.XmlElement ? last.toArray().at(-1) : undefined
      if (node instanceof Y.XmlText) node.insert(node.length, text)
      else client.writes(text)
    },
    writes: (paragraph) =>
      doc.transact(() => {
        const element = new Y.XmlElement('paragraph')
        element.insert(0, [new Y.XmlText(paragraph)])
        fragmentOf(doc).push([element])
      }),
    showsCaret: (cursor) =>
      send({
        kind: 'awareness',
        entries: [{ client: doc.clientID, clock: ++awarenessClock, state: JSON.stringify({ cursor }) }],
      }),
    text: () => textOfDoc(doc),
    send,
    closed: new Promise((resolve) =>
      socket.on('close', (code, reason) => {
        doc.off('update', onUpdate)
        resolve({ code, reason: reason.toString() })
        look()
      }),
    ),
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    leave: async () => {
      socket.close()
      await client.closed
    },
  }

  function take(frame: Frame): void {
    switch (frame.kind) {
      case 'syncStep1':
        sendUpdate(Y.encodeStateAsUpdate(doc, frame.stateVector), 'syncStep2')
        return
      case 'syncStep2':
      case 'update':
        client.received.push(frame.update)
        Y.applyUpdate(doc, frame.update, socket)
        synced = true
        return
      case 'awareness':
        for (const { client: id, state } of frame.entries)
          if (state === 'null') client.people.delete(id)
          else client.people.set(id, JSON.parse(state))
        return
      case 'ack':
        for (const entry of frame.entries)
          if (entry.client === ACKED_MESSAGES) settledMessages = entry.clock
          else client.acked.set(entry.client, entry.clock)
        return
      case 'control':
        client.controls.push(frame.control)
        return
      case 'queryAwareness':
        return
    }
  }

  socket.on('message', (data: Buffer) => {
    take(decodeFrame(new Uint8Array(data)))
    look()
  })
  socket.on('error', () => {})
  doc.on('update', onUpdate)
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => {
      send({ kind: 'syncStep1', stateVector: Y.encodeStateVector(doc) })
      resolve()
    })
    socket.once('unexpected-response', (_, response) => reject(new Error(`HTTP ${response.statusCode}`)))
    socket.once('close', () => resolve())
  })
  await Promise.race([client.until(() => synced), client.closed])
  return client
}
