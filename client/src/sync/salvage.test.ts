// What is handed back to somebody whose text was refused.
import { FRAGMENT } from '@coplume/shared/document/section-doc'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { blockTexts, surplus } from './salvage.ts'

function section(...paragraphs: string[]): Y.Doc {
  const doc = new Y.Doc()
  const blocks = paragraphs.map((text) => {
    const block = new Y.XmlElement('paragraph')
    block.insert(0, [new Y.XmlText(text)])
    return block
  })
  doc.getXmlFragment(FRAGMENT).insert(0, blocks)
  return doc
}

describe('salvage', () => {
  it('[OF4] gives back the paragraphs that the server does not have, whole and in order', () => {
    const theirs = blockTexts(section('Un.', 'Deux.', 'Trois.'))
    const mine = blockTexts(section('Un.', 'Deux et demi.', 'Trois.', 'Quatre.'))
    expect(surplus(mine, theirs)).toEqual(['Deux et demi.', 'Quatre.'])
  })

  it('[OF4] gives back a paragraph typed twice once for each copy that is missing', () => {
    expect(surplus(['A', 'A', 'B'], ['A'])).toEqual(['A', 'B'])
    expect(surplus(['A'], ['A', 'B'])).toEqual([])
  })

  it('[OF4] reads nested blocks, notes and marked text without changing the document', () => {
    const doc = section('Premier')
    const list = new Y.XmlElement('bulletList')
    const item = new Y.XmlElement('listItem')
    const block = new Y.XmlElement('paragraph')
    const note = new Y.XmlElement('footnote')
    note.insert(0, [new Y.XmlText('source')])
    block.insert(0, [new Y.XmlText('point'), note])
    item.insert(0, [block])
    list.insert(0, [item])
    doc.getXmlFragment(FRAGMENT).push([list])
    const before = Y.encodeStateAsUpdate(doc)
    expect(blockTexts(doc)).toEqual(['Premier', 'point (source)'])
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  })
})
