// Anchors under editing: every scenario on the author's side, on a peer that received it, and after a restart.
import { Node, type NodeType } from '@tiptap/pm/model'
import { liftTarget, Transform } from '@tiptap/pm/transform'
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Anchor } from '../thread.ts'
import { anchorSpace, createAnchor, type Resolution, resolveAnchor } from './anchor.ts'
import { sectionSchema } from './schema.ts'
import { fragmentOf } from './section-doc.ts'
import type { NodeJson } from './section-json.ts'
import { seedState } from './seed.ts'

const QUOTE = 'financent ensemble les actions éducatives'
const paragraph = (text: string): NodeJson => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const TEXT = [
  paragraph('Les parties se réunissent deux fois par an.'),
  paragraph(`L’État et la Région ${QUOTE} dans chaque quartier.`),
  paragraph('Le préfet préside. Le maire est associé.'),
]

interface Writer {
  doc: Y.Doc
  read(): Node
  edit(change: (tr: Transform) => void): void
}

function writer(state: Uint8Array, clientID: number): Writer {
  const doc = new Y.Doc()
  doc.clientID = clientID
  Y.applyUpdate(doc, state)
  const read = () => initProseMirrorDoc(fragmentOf(doc), sectionSchema).doc
  return {
    doc,
    read,
    edit(change) {
      const { doc: before, meta } = initProseMirrorDoc(fragmentOf(doc), sectionSchema)
      const tr = new Transform(before)
      change(tr)
      tr.doc.check()
      doc.transact(() => updateYFragment(doc, fragmentOf(doc), tr.doc, meta), 'edit')
    },
  }
}

const start = (content = TEXT): Writer => writer(seedState({ type: 'doc', content }), 10)

/** Document range of the first occurrence of `words`, which stand in one text. */
function find(doc: Node, words: string): { from: number; to: number } {
  let range: { from: number; to: number } | null = null
  doc.descendants((node, position) => {
    const at = node.text?.indexOf(words) ?? -1
    if (at >= 0) range ??= { from: position + at, to: position + at + words.length }
  })
  if (!range) throw new Error(`« ${words} » is not in the text`)
  return range
}

function anchorOn(someone: Writer, words = QUOTE): Anchor {
  const { from, to } = find(someone.read(), words)
  const anchor = createAnchor(anchorSpace(fragmentOf(someone.doc), someone.read()), from, to)
  if (!anchor) throw new Error('no anchor')
  return anchor
}

/** Status and words found. A peer finds the same words, if by another way: Yjs does not send what was undone. */
function look(someone: Writer, anchor: Anchor): [Resolution['status'], string] {
  const at = (one: Writer): [Resolution['status'], string] => {
    const doc = one.read()
    const found = resolveAnchor(anchor, anchorSpace(fragmentOf(one.doc), doc))
    return [found.status, found.status === 'orphan' ? '' : doc.textBetween(found.from, found.to, '|')]
  }
  const mine = at(someone)
  expect(at(writer(Y.encodeStateAsUpdate(someone.doc), 99))[1]).toBe(mine[1])
  return mine
}

function typeNamed(name: string): NodeType {
  const type = sectionSchema.nodes[name]
  if (!type) throw new Error(`no node ${name}`)
  return type
}

/** Position before the block that holds `words`. */
const blockOf = (doc: Node, words: string): { from: number; to: number; index: number } => {
  const $at = doc.resolve(find(doc, words).from)
  return { from: $at.before(1), to: $at.after(1), index: $at.index(0) }
}

describe('anchors', () => {
  it('[TH1] typing before, after and at both edges of a passage leaves it exactly where it was', () => {
    const someone = start()
    const anchor = anchorOn(someone)
    someone.edit((tr) => tr.insert(find(tr.doc, 'Les parties').from, sectionSchema.text('Chaque année, ')))
    someone.edit((tr) => tr.insert(find(tr.doc, QUOTE).from, sectionSchema.text('désormais ')))
    someone.edit((tr) => tr.insert(find(tr.doc, QUOTE).to, sectionSchema.text(' et sportives')))
    expect(look(someone, anchor)).toEqual(['exact', QUOTE])
  })

  it('[TH1] two people typing around a passage at once both leave it in place', () => {
    const one = start()
    const other = writer(Y.encodeStateAsUpdate(one.doc), 11)
    const anchor = anchorOn(one)
    one.edit((tr) => tr.insert(find(tr.doc, QUOTE).from, sectionSchema.text('un ')))
    other.edit((tr) => tr.insert(find(tr.doc, QUOTE).to, sectionSchema.text(' deux')))
    Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(other.doc))
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(one.doc))
    expect(look(one, anchor)).toEqual(['exact', QUOTE])
    expect(look(other, anchor)).toEqual(['exact', QUOTE])
  })

  it('[TH1] an edit inside a passage keeps it, as edited', () => {
    const someone = start()
    const anchor = anchorOn(someone)
    someone.edit((tr) => tr.insert(find(tr.doc, ' ensemble').from, sectionSchema.text(' chaque année')))
    expect(look(someone, anchor)).toEqual(['edited', 'financent chaque année ensemble les actions éducatives'])
  })

  it('[TH1] half of a passage deleted: the other half still holds the remark', () => {
    const someone = start()
    const anchor = anchorOn(someone)
    const { from, to } = find(someone.read(), 'financent ensemble ')
    someone.edit((tr) => tr.delete(from, to))
    expect(look(someone, anchor)).toEqual(['edited', 'les actions éducatives'])
  })

  it('[TH1] a deleted passage leaves an orphan, and undoing brings it back', () => {
    const someone = start()
    const undo = new Y.UndoManager(fragmentOf(someone.doc), { trackedOrigins: new Set(['edit']) })
    const anchor = anchorOn(someone)
    const { from, to } = find(someone.read(), QUOTE)
    someone.edit((tr) => tr.delete(from, to))
    expect(look(someone, anchor)).toEqual(['orphan', ''])
    undo.undo()
    expect(look(someone, anchor)[1]).toBe(QUOTE)
    undo.redo()
    expect(look(someone, anchor)).toEqual(['orphan', ''])
  })

  it('[TH1] a deleted paragraph leaves an orphan', () => {
    const someone = start()
    const anchor = anchorOn(someone)
    const block = blockOf(someone.read(), QUOTE)
    someone.edit((tr) => tr.delete(block.from, block.to))
    expect(look(someone, anchor)).toEqual(['orphan', ''])
  })

  it('[TH1] a split before, inside or after a passage loses nothing', () => {
    const before = start()
    const kept = anchorOn(before)
    before.edit((tr) => tr.split(find(tr.doc, QUOTE).from))
    expect(look(before, kept)[1]).toBe(QUOTE)

    const inside = start()
    const cut = anchorOn(inside)
    inside.edit((tr) => tr.split(find(tr.doc, ' les actions').from))
    expect(look(inside, cut)).toEqual(['relocated', 'financent ensemble| les actions éducatives'])

    const after = start()
    const same = anchorOn(after)
    after.edit((tr) => tr.split(find(tr.doc, QUOTE).to))
    expect(look(after, same)).toEqual(['exact', QUOTE])
  })

  it('[TH1] joining with the previous paragraph keeps the passage', () => {
    const someone = start()
    const anchor = anchorOn(someone)
    someone.edit((tr) => tr.join(blockOf(tr.doc, QUOTE).from))
    expect(look(someone, anchor)[1]).toBe(QUOTE)
  })

  it('[TH1] a block moved, by itself or as others move around it, keeps the passage', () => {
    const someone = start()
    const anchor = anchorOn(someone)
    someone.edit((tr) => {
      const block = blockOf(tr.doc, QUOTE)
      const moved = tr.doc.child(block.index)
      tr.delete(block.from, block.to).insert(tr.doc.content.size, moved)
    })
    expect(look(someone, anchor)[1]).toBe(QUOTE)
    someone.edit((tr) => {
      const first = tr.doc.child(0)
      tr.delete(0, first.nodeSize).insert(tr.doc.content.size, first)
    })
    expect(look(someone, anchor)[1]).toBe(QUOTE)
  })

  it('[TH1] bold inside, a heading or a list item made of the paragraph keep the passage', () => {
    const someone = start()
    const anchor = anchorOn(someone)
    const bold = find(someone.read(), 'ensemble')
    someone.edit((tr) => tr.addMark(bold.from, bold.to, sectionSchema.mark('bold')))
    expect(look(someone, anchor)).toEqual(['exact', QUOTE])
    const block = blockOf(someone.read(), 'Région')
    someone.edit((tr) => tr.setBlockType(block.from, block.to, typeNamed('heading'), { level: 2 }))
    expect(look(someone, anchor)[1]).toBe(QUOTE)
    someone.edit((tr) => {
      const at = blockOf(tr.doc, 'Région')
      tr.setBlockType(at.from, at.to, typeNamed('paragraph'))
      const range = tr.doc.resolve(at.from + 1).blockRange()
      if (range) tr.wrap(range, [{ type: typeNamed('bulletList') }, { type: typeNamed('listItem') }])
    })
    expect(look(someone, anchor)[1]).toBe(QUOTE)
    someone.edit((tr) => {
      const range = tr.doc.resolve(find(tr.doc, 'Région').from).blockRange()
      const target = range && liftTarget(range)
      if (range && typeof target === 'number') tr.lift(range, target)
    })
    expect(look(someone, anchor)[1]).toBe(QUOTE)
  })

  it('[TH1] the whole text written anew finds the passage again, and a fresh anchor is exact', () => {
    const someone = start()
    const anchor = anchorOn(someone)
    const content = [paragraph('Préambule.'), ...TEXT].map((json) => Node.fromJSON(sectionSchema, json))
    someone.edit((tr) => tr.delete(0, tr.doc.content.size))
    someone.edit((tr) => tr.replaceWith(0, tr.doc.content.size, content))
    expect(look(someone, anchor)).toEqual(['relocated', QUOTE])
    expect(look(someone, anchorOn(someone))).toEqual(['exact', QUOTE])
  })

  it('[TH1] a sentence retyped with small differences is found as a look-alike', () => {
    const someone = start()
    const anchor = anchorOn(someone)
    const block = blockOf(someone.read(), QUOTE)
    someone.edit((tr) => tr.delete(block.from, block.to))
    const retyped = 'Demain, les parties financeront ensemble des actions éducatives partout.'
    someone.edit((tr) => tr.insert(0, Node.fromJSON(sectionSchema, paragraph(retyped))))
    const [status, words] = look(someone, anchor)
    expect(status).toBe('fuzzy')
    expect(words).toContain('ensemble des actions éducatives')
  })

  it('[TH1] a short quote does not jump to another sentence that holds the same word', () => {
    const someone = start([paragraph('Le préfet signe ici.'), paragraph('Ailleurs, un préfet délégué rend son avis.')])
    const anchor = anchorOn(someone, 'préfet')
    const block = blockOf(someone.read(), 'Le préfet')
    someone.edit((tr) => tr.delete(block.from, block.to))
    expect(look(someone, anchor)).toEqual(['orphan', ''])
  })

  it('[TH1] the first character of the document can be anchored', () => {
    const someone = start()
    const anchor = anchorOn(someone, 'Les parties')
    someone.edit((tr) => tr.insert(1, sectionSchema.text('Préambule. ')))
    expect(look(someone, anchor)).toEqual(['exact', 'Les parties'])
  })

  it('[TH1] an anchor made of nothing but hostile positions and an absent quote is an orphan', () => {
    const someone = start()
    const forged = { type: { client: 5, clock: 1e9 }, item: { client: 'x', clock: -1 }, tname: 'autre', assoc: 7 }
    const anchor: Anchor = { start: forged, end: forged, quote: 'Rien de tel', prefix: '', suffix: '', offset: 4 }
    expect(look(someone, anchor)).toEqual(['orphan', ''])
  })

  it('[TH1] a selection without a character gives no anchor, a very long one is cut', () => {
    const someone = start([paragraph('mot '.repeat(1000)), { type: 'horizontalRule' }])
    const space = anchorSpace(fragmentOf(someone.doc), someone.read())
    expect(createAnchor(space, 5, 5)).toBeNull()
    expect(createAnchor(space, 1, 4001)?.quote).toHaveLength(2000)
  })
})
