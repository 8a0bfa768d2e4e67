// A person at work: opens a document, adds a paragraph of their own, and types at its end.
import * as Y from 'yjs'
import type { Address } from '../contender.ts'
import { now } from '../monotonic-clock.ts'
import { updateHeads } from './heads.ts'
import { openRoomSocket, type RoomSocket } from './room-socket.ts'
import type { Incoming } from './wire.ts'

export interface Expected {
  client: number
  clock: number
}

export interface TypistOptions {
  address: Address
  clientId: number
  /** What must have come before the document counts as open; by default the first answer. */
  expected: Expected | null
  onUpdate(update: Uint8Array): void
  onAwareness(entries: Uint8Array): void
}

export interface Typist {
  readonly clientId: number
  /** Milliseconds from asking for a connection to having the document. */
  readonly openedAfter: number
  /** Own clock: first one not used yet. */
  clock(): number
  addParagraph(): void
  strike(character: string): void
  showCaret(clock: number): void
  leave(): Promise<void>
}

/** As long as what Tiptap's caret extension sends. */
function caretState(clientId: number, clock: number): string {
  const item = { client: clientId, clock }
  const end = { type: { client: clientId, clock: 1 }, tname: null, item, assoc: -1 }
  return JSON.stringify({
    user: { name: `Personne ${clientId}`, color: '#3558a2' },
    cursor: { anchor: end, head: end },
  })
}

const covers = (update: Uint8Array, { client, clock }: Expected): boolean =>
  updateHeads(update).some((head) => head.client === client && head.to >= clock)

export async function openTypist(options: TypistOptions): Promise<Typist> {
  const { address, clientId, expected } = options
  const doc = new Y.Doc()
  doc.clientID = clientId
  let opened: (at: number) => void = () => {}
  const open = new Promise<number>((resolve) => {
    opened = resolve
  })
  let isOpen = false
  const onMessage = (message: Incoming): void => {
    if (message.kind === 'awareness') options.onAwareness(message.entries)
    if (message.kind !== 'update') return
    if (isOpen) {
      options.onUpdate(message.update)
      return
    }
    Y.applyUpdate(doc, message.update)
    if (expected && !covers(message.update, expected)) return
    isOpen = true
    opened(now())
  }
  const asked = now()
  const socket: RoomSocket = await openRoomSocket({ address, doc, onMessage })
  if (address.wire === 'relay') {
    isOpen = true
    opened(now())
  }
  const openedAt = await Promise.race([open, socket.closed.then(() => now())])

  const text = new Y.XmlText()
  doc.on('update', (update: Uint8Array, origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
    if (local && origin === null) socket.send(socket.wire.update(update))
  })
  return {
    clientId,
    openedAfter: openedAt - asked,
    clock: () => Y.getState(doc.store, clientId),
    addParagraph() {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [text])
      doc.getXmlFragment('default').push([paragraph])
    },
    strike: (character) => text.insert(text.length, character),
    showCaret: (clock) => socket.send(socket.wire.awareness(clientId, clock, caretState(clientId, clock))),
    leave: () => socket.leave(),
  }
}
