// Writes one text into a document, as a paste does, and leaves once the server has it.
import * as Y from 'yjs'
import type { RunningServer } from '../contender.ts'
import { until } from '../pause.ts'
import { openRoomSocket } from './room-socket.ts'

const LIMIT_MS = 20_000
const SENTENCE = 'Le contrat de ville fixe les engagements de chacune des parties pour les quartiers prioritaires. '

export interface FillOptions {
  server: RunningServer
  document: number
  person: number
  clientId: number
  characters: number
}

/** Paragraphs of about 600 characters; returns the first clock after them. */
function write(doc: Y.Doc, characters: number): number {
  const paragraphs = Math.ceil(characters / 600)
  doc.transact(() => {
    for (let index = 0; index < paragraphs; index++) {
      const text = new Y.XmlText(SENTENCE.repeat(7).slice(0, Math.ceil(characters / paragraphs)))
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [text])
      doc.getXmlFragment('default').push([paragraph])
    }
  })
  return Y.getState(doc.store, doc.clientID)
}

export async function fillDocument(options: FillOptions): Promise<{ clock: number }> {
  const { server, document, person, clientId, characters } = options
  const doc = new Y.Doc()
  doc.clientID = clientId
  const clock = write(doc, characters)
  let held = 0
  let answers = 0
  const socket = await openRoomSocket({
    address: server.address(document, person),
    doc: new Y.Doc(),
    onMessage: (message) => {
      if (message.kind !== 'update') return
      answers++
      held = Math.max(held, Y.parseUpdateMeta(message.update).to.get(clientId) ?? 0)
    },
  })
  socket.send(socket.wire.update(Y.encodeStateAsUpdate(doc)))
  const empty = Y.encodeStateVector(new Y.Doc())
  let asked = 0
  const filled = await until(
    () => {
      // Asked again only once it has answered: an answer may be from before the text was stored.
      if (held < clock && answers >= asked) {
        asked = answers + 1
        socket.send(socket.wire.step1(empty))
      }
      return held >= clock
    },
    LIMIT_MS,
    2,
  )
  await socket.leave()
  if (!filled) throw new Error(`document ${document} was not taken in`)
  return { clock }
}
