import { fragmentOf } from '@coplume/shared/document/section-doc'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createStoredText, mergeUpdates } from './stored-text.ts'

/** A text written and erased by two people, one update a keystroke. */
function keystrokes(): Uint8Array[] {
  const updates: Uint8Array[] = []
  const docs = [new Y.Doc(), new Y.Doc()]
  for (const doc of docs)
    doc.on('update', (update: Uint8Array) => {
      updates.push(update)
      for (const other of docs) if (other !== doc) Y.applyUpdate(other, update, 'other')
    })
  for (let i = 0; i < 60; i++) {
    const fragment = fragmentOf(docs[i % 2] as Y.Doc)
    if (i % 7 === 6) fragment.delete(0, 1)
    else fragment.push([new Y.XmlText(`mot ${i}`) as unknown as Y.XmlElement])
  }
  return updates
}

it('[RM17] follows what is added as if it read everything again', () => {
  const updates = keystrokes()
  const followed = createStoredText(null, [])
  followed.clocks()
  followed.deletes()
  for (const [i, update] of updates.entries()) {
    followed.add([update])
    // Whoever asks in between must not change what the next one hears.
    if (i % 10 === 0) followed.whole()
    const anew = createStoredText(mergeUpdates(updates.slice(0, i + 1)), [])
    expect(followed.clocks()).toEqual(anew.clocks())
    expect(Y.decodeStateVector(followed.stateVector())).toEqual(anew.clocks())
    expect(followed.deletes()).toEqual(anew.deletes())
  }
  const doc = new Y.Doc()
  Y.applyUpdate(doc, followed.whole())
  followed.folded(Y.encodeStateAsUpdate(doc), 0)
  const folded = new Y.Doc()
  Y.applyUpdate(folded, followed.since(Uint8Array.of(0)))
  expect(fragmentOf(folded).toJSON()).toEqual(fragmentOf(doc).toJSON())
  expect(followed.clocks()).toEqual(Y.decodeStateVector(Y.encodeStateVector(doc)))
})
