// A long history of one document, typed as people type: in sittings, with corrections and jumps, each keystroke an update.
import * as Y from 'yjs'
import { seededRandom } from '../random.ts'

export interface Sitting {
  clientId: number
  /** In order; each is one keystroke. */
  updates: Uint8Array[]
}

export interface History {
  sittings: Sitting[]
  stateVector: Uint8Array
  text: string
}

const CORRECTION = 0.08
const JUMP = 0.01
/** Characters after which a paragraph counts as full. */
const PARAGRAPH_CHARS = 400
const WORDS =
  'le la de des quartier ville habitants projet action contrat cadre logement emploi santé école avec pour'.split(' ')

function newParagraph(fragment: Y.XmlFragment): Y.XmlText {
  const text = new Y.XmlText()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [text])
  fragment.push([paragraph])
  return text
}

export function writeHistory(keystrokes: number, sittingCount: number, seed: number, firstClient: number): History {
  const random = seededRandom(seed)
  const doc = new Y.Doc()
  const fragment = doc.getXmlFragment('default')
  const sittings: Sitting[] = []
  let updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const texts: Y.XmlText[] = []
  let text = new Y.XmlText()
  let caret = 0
  let word = ''
  const strike = (): void => {
    if (texts.length === 0 || text.length > PARAGRAPH_CHARS) {
      text = newParagraph(fragment)
      texts.push(text)
      caret = 0
      return
    }
    const chance = random.next()
    if (chance < JUMP) {
      text = texts[random.int(texts.length)] ?? text
      caret = random.int(text.length + 1)
    }
    if (chance < CORRECTION && caret > 0) {
      caret--
      text.delete(caret, 1)
      return
    }
    if (word === '') word = `${WORDS[random.int(WORDS.length)]} `
    text.insert(caret, word.slice(0, 1))
    word = word.slice(1)
    caret++
  }
  for (let sitting = 0; sitting < sittingCount; sitting++) {
    updates = []
    doc.clientID = firstClient + sitting
    while (updates.length < keystrokes / sittingCount) strike()
    sittings.push({ clientId: doc.clientID, updates })
  }
  const history = { sittings, stateVector: Y.encodeStateVector(doc), text: fragment.toJSON() }
  doc.destroy()
  return history
}
