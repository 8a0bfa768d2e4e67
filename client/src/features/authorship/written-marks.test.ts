import { createAuthorTable, writtenRuns } from '@coplume/shared/document/authorship'
import { fragmentOf } from '@coplume/shared/document/section-doc'
import { PersonId } from '@coplume/shared/ids'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { authorAt, writtenMarks } from './written-marks.ts'

const claire = PersonId.parse('aaaaaaaaaaaaaaa2')
const paul = PersonId.parse('aaaaaaaaaaaaaaa3')
const isPerson = (author: unknown): author is PersonId => author === claire || author === paul

/** One paragraph, typed piece after piece by these clientIDs. */
function typed(...pieces: [client: number, text: string][]): Y.Doc {
  const doc = new Y.Doc()
  const text = new Y.XmlText()
  const paragraph = new Y.XmlElement('paragraph')
  doc.clientID = 1
  fragmentOf(doc).insert(0, [paragraph])
  paragraph.insert(0, [text])
  for (const [client, piece] of pieces) {
    doc.clientID = client
    text.insert(text.length, piece)
  }
  return doc
}

const table = createAuthorTable(
  [
    [11, claire],
    [12, claire],
    [21, paul],
    [31, 'template'],
  ],
  [],
)

describe('marks over the text', () => {
  it('[AU9] one mark per hand, whatever the number of its sessions; the template’s text is bare', () => {
    const doc = typed([31, 'Modèle. '], [11, 'Un '], [12, 'deux '], [21, 'trois'], [99, ' inconnu'])
    const marks = writtenMarks(writtenRuns(doc, table.authorOf), isPerson)
    expect(marks).toEqual([
      { from: 9, to: 17, author: claire },
      { from: 17, to: 22, author: paul },
    ])
  })

  it('[AU9] at the caret, the character just written decides', () => {
    const texts = writtenRuns(typed([31, 'Modèle. '], [11, 'Un deux '], [21, 'trois']), table.authorOf)
    expect([1, 5, 9].map((caret) => authorAt(texts, caret))).toEqual(['template', 'template', 'template'])
    expect([10, 17].map((caret) => authorAt(texts, caret))).toEqual([claire, claire])
    expect([18, 22].map((caret) => authorAt(texts, caret))).toEqual([paul, paul])
    expect(authorAt(texts, 24)).toBeNull()
  })
})
