// What an editor does to a section, without a browser: ProseMirror transactions written to a Y.Doc by the same
// binding the client uses, over every kind of gesture the toolbar and the keyboard offer.
import { sectionSchema } from '@coplume/shared/document/schema'
import { fragmentOf } from '@coplume/shared/document/section-doc'
import { joinBackward, lift, setBlockType, toggleMark, wrapIn } from '@tiptap/pm/commands'
import { Fragment, type Node } from '@tiptap/pm/model'
import { liftListItem, sinkListItem, wrapInList } from '@tiptap/pm/schema-list'
import { type Command, EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addRowAfter,
  CellSelection,
  deleteColumn,
  deleteRow,
  mergeCells,
  splitCell,
  tableNodeTypes,
} from '@tiptap/pm/tables'
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import type { Random } from './seeded-random.ts'

const { nodes, marks } = sectionSchema

const node = (name: string) => {
  const type = nodes[name]
  if (!type) throw new Error(`no node ${name}`)
  return type
}
const mark = (name: string) => {
  const type = marks[name]
  if (!type) throw new Error(`no mark ${name}`)
  return type
}

const paragraph = (text: string): Node => node('paragraph').create(null, text ? sectionSchema.text(text) : null)
const WORDS = ['quartier', 'engagement', 'l’État', 'signataires', 'droit commun', '2024-2030', 'habitants', '12 %']

function table(): Node {
  const { row, cell, header_cell } = tableNodeTypes(sectionSchema)
  const line = (type: typeof cell) =>
    row.create(
      null,
      ['a', 'b', 'c'].map((text) => type.create(null, paragraph(text))),
    )
  return node('table').create(null, [line(header_cell), line(cell), line(cell)])
}

/** Positions inside text blocks, one for each place a caret may stand at a node's start. */
function textBlocks(doc: Node): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  doc.descendants((child, position) => {
    if (child.isTextblock) found.push({ from: position + 1, to: position + 1 + child.content.size })
    return !child.isTextblock
  })
  return found
}

function withCaret(random: Random, state: EditorState, wide = false): EditorState {
  const block = random.pick(textBlocks(state.doc))
  const a = block.from + random.int(block.to - block.from + 1)
  const b = wide ? Math.min(block.to, a + 1 + random.int(12)) : a
  return state.apply(state.tr.setSelection(TextSelection.between(state.doc.resolve(a), state.doc.resolve(b))))
}

/** Caret in a table's cell, or null without a table. */
function inCell(random: Random, state: EditorState, span = false): EditorState | null {
  const cells: number[] = []
  state.doc.descendants((child, position) => {
    if (child.type.spec.tableRole === 'cell' || child.type.spec.tableRole === 'header_cell') cells.push(position)
    return true
  })
  if (cells.length === 0) return null
  const at = random.int(cells.length)
  const anchor = cells[at] ?? 0
  if (!span) return state.apply(state.tr.setSelection(TextSelection.near(state.doc.resolve(anchor + 2))))
  const head = cells[Math.min(at + 1, cells.length - 1)] ?? anchor
  const $anchor = state.doc.resolve(anchor)
  const $head = state.doc.resolve(head)
  if ($anchor.node(-1) !== $head.node(-1)) return null
  return state.apply(state.tr.setSelection(new CellSelection($anchor, $head)))
}

type Gesture = (random: Random, state: EditorState) => EditorState | null

/** Runs an editor command; null when it does not apply here. */
function run(state: EditorState | null, command: Command): EditorState | null {
  if (!state) return null
  let next: EditorState | null = null
  command(state, (transaction) => {
    next = state.apply(transaction)
  })
  return next
}

const insert = (random: Random, state: EditorState, content: Node): EditorState => {
  const at = withCaret(random, state)
  return at.apply(at.tr.replaceSelectionWith(content, false))
}

/** Boundaries between top-level blocks. */
const gap = (random: Random, doc: Node): number => {
  const index = random.int(doc.childCount + 1)
  let position = 0
  for (let i = 0; i < index; i++) position += doc.child(i).nodeSize
  return position
}

const block = (random: Random, doc: Node): { from: number; to: number; content: Node } => {
  const index = random.int(doc.childCount)
  let from = 0
  for (let i = 0; i < index; i++) from += doc.child(i).nodeSize
  const content = doc.child(index)
  return { from, to: from + content.nodeSize, content }
}

export const gestures: Record<string, Gesture> = {
  type: (random, state) => {
    const at = withCaret(random, state)
    return at.apply(at.tr.insertText(`${random.pick(WORDS)} `))
  },
  erase: (random, state) => {
    const at = withCaret(random, state, true)
    return at.apply(at.tr.deleteSelection())
  },
  replace: (random, state) => {
    const at = withCaret(random, state, true)
    return at.apply(at.tr.insertText(random.pick(WORDS)))
  },
  split: (random, state) => {
    const at = withCaret(random, state)
    const { $from } = at.selection
    return $from.parent.type === node('paragraph') && $from.depth === 1 ? at.apply(at.tr.split($from.pos)) : null
  },
  join: (random, state) => {
    const { from } = random.pick(textBlocks(state.doc))
    return run(state.apply(state.tr.setSelection(TextSelection.create(state.doc, from))), joinBackward)
  },
  bold: (random, state) => run(withCaret(random, state, true), toggleMark(mark('bold'))),
  italic: (random, state) => run(withCaret(random, state, true), toggleMark(mark('italic'))),
  link: (random, state) =>
    run(withCaret(random, state, true), toggleMark(mark('link'), { href: 'https://www.example.fr/' })),
  heading: (random, state) =>
    run(withCaret(random, state), setBlockType(node('heading'), { level: 1 + random.int(3) })),
  paragraph: (random, state) => run(withCaret(random, state), setBlockType(node('paragraph'))),
  bulletList: (random, state) => run(withCaret(random, state), wrapInList(node('bulletList'))),
  orderedList: (random, state) => run(withCaret(random, state), wrapInList(node('orderedList'))),
  sink: (random, state) => run(withCaret(random, state), sinkListItem(node('listItem'))),
  liftItem: (random, state) => run(withCaret(random, state), liftListItem(node('listItem'))),
  quote: (random, state) => run(withCaret(random, state), wrapIn(node('blockquote'))),
  callout: (random, state) => run(withCaret(random, state), wrapIn(node('callout'), { tone: 'attention' })),
  lift: (random, state) => run(withCaret(random, state), lift),
  footnote: (random, state) => insert(random, state, node('footnote').create(null, sectionSchema.text('Insee, 2021.'))),
  field: (random, state) => insert(random, state, node('field').create({ path: 'epci.name' })),
  hardBreak: (random, state) => insert(random, state, node('hardBreak').create()),
  addBlock: (random, state) => state.apply(state.tr.insert(gap(random, state.doc), paragraph(random.pick(WORDS)))),
  addRule: (random, state) => state.apply(state.tr.insert(gap(random, state.doc), node('horizontalRule').create())),
  removeBlock: (random, state) => {
    if (state.doc.childCount < 2) return null
    const { from, to } = block(random, state.doc)
    return state.apply(state.tr.delete(from, to))
  },
  moveBlock: (random, state) => {
    const { from, to, content } = block(random, state.doc)
    const target = gap(random, state.doc)
    if (target >= from && target <= to) return null
    const transaction = state.tr.delete(from, to)
    return state.apply(transaction.insert(transaction.mapping.map(target), content))
  },
  removeNode: (random, state) => {
    const items: number[] = []
    state.doc.descendants((child, position) => {
      if (child.type.name === 'listItem') items.push(position)
      return true
    })
    if (items.length === 0) return null
    const at = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, random.pick(items))))
    return at.apply(at.tr.deleteSelection())
  },
  addTable: (random, state) => state.apply(state.tr.insert(gap(random, state.doc), table())),
  addRow: (random, state) => run(inCell(random, state), addRowAfter),
  addColumn: (random, state) => run(inCell(random, state), addColumnAfter),
  removeRow: (random, state) => run(inCell(random, state), deleteRow),
  removeColumn: (random, state) => run(inCell(random, state), deleteColumn),
  mergeCells: (random, state) => run(inCell(random, state, true), mergeCells),
  splitCell: (random, state) => run(inCell(random, state), splitCell),
  pasteOver: (_random, state) =>
    state.apply(state.tr.replaceWith(0, state.doc.content.size, Fragment.from(paragraph('Tout est réécrit.')))),
}

export interface HonestEditor {
  readonly doc: Y.Doc
  /** Makes exactly this change; false when it changes nothing. */
  makes(change: (state: EditorState) => EditorState | null): boolean
  /** Makes a gesture; false when it does not apply here. */
  does(gesture: string, random: Random): boolean
  undoes(): void
}

export function honestEditor(state: Uint8Array, client: number): HonestEditor {
  const doc = new Y.Doc()
  doc.clientID = client
  Y.applyUpdate(doc, state)
  const fragment = fragmentOf(doc)
  const undo = new Y.UndoManager(fragment, { captureTimeout: 0, trackedOrigins: new Set(['editor']) })
  const makes = (change: (state: EditorState) => EditorState | null): boolean => {
    const bound = initProseMirrorDoc(fragment, sectionSchema)
    const before = EditorState.create({ doc: bound.doc })
    const after = change(before)
    if (!after || after.doc.eq(before.doc)) return false
    doc.transact(() => updateYFragment(doc, fragment, after.doc, bound.meta), 'editor')
    return true
  }
  return {
    doc,
    makes,
    does(name, random) {
      const gesture = gestures[name]
      if (!gesture) throw new Error(`no gesture ${name}`)
      return makes((state) => gesture(random, state))
    },
    undoes: () => {
      undo.undo()
    },
  }
}
