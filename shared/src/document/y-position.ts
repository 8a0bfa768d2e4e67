// ProseMirror positions of every Yjs type of a section, from one walk over the Y tree: headless, and without
// y-tiptap's converter, whose own positions hang on the character to the left and fail at the document's start.
import type { Schema } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { sectionSchema } from './schema.ts'

interface TextSpan {
  is: 'text'
  from: number
  length: number
}

interface ElementSpan {
  is: 'element'
  leaf: boolean
  before: number
  after: number
  children: (Y.XmlElement | Y.XmlText)[]
  /** Position before each child, then the end of the content. */
  edges: number[]
}

type Span = TextSpan | ElementSpan
type Container = Y.XmlFragment | Y.XmlElement

/** Valid until the next change of the document. */
export interface PositionIndex {
  doc: Y.Doc
  fragment: Y.XmlFragment
  spans: ReadonlyMap<unknown, Span>
}

/** A relative position as JSON, or null when it could not be made. */
export type RelativeJson = Record<string, unknown> | null

/** 0 sticks to the character on the right, −1 to the one on the left. */
export type Side = 0 | -1

export function indexPositions(fragment: Y.XmlFragment, schema: Schema = sectionSchema): PositionIndex {
  const { doc } = fragment
  if (!doc) throw new Error('the fragment belongs to no document')
  const spans = new Map<unknown, Span>()

  const place = (child: Y.XmlElement | Y.XmlText, at: number): number => {
    if (child instanceof Y.XmlText) {
      spans.set(child, { is: 'text', from: at, length: child.length })
      return at + child.length
    }
    if (schema.nodes[child.nodeName]?.isLeaf) {
      spans.set(child, { is: 'element', leaf: true, before: at, after: at + 1, children: [], edges: [at + 1] })
      return at + 1
    }
    return walk(child, at, at + 1) + 1
  }

  const walk = (container: Container, before: number, start: number): number => {
    const children = container.toArray().filter((child) => child instanceof Y.XmlElement || child instanceof Y.XmlText)
    const edges = [start]
    let at = start
    for (const child of children) {
      at = place(child, at)
      edges.push(at)
    }
    spans.set(container, { is: 'element', leaf: false, before, after: at + 1, children, edges })
    return at
  }

  walk(fragment, -1, 0)
  return { doc, fragment, spans }
}

const toJson = (type: Container | Y.XmlText, index: number, side: Side): RelativeJson =>
  Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(type, index, side))

const holds = (span: TextSpan, position: number, side: Side): boolean =>
  side === 0
    ? position >= span.from && position < span.from + span.length
    : position > span.from && position <= span.from + span.length

/** A position that stays with the character on `side` of it, whatever others type. */
export function toRelative(index: PositionIndex, position: number, side: Side): RelativeJson {
  let container: Container = index.fragment
  for (;;) {
    const span: Span | undefined = index.spans.get(container)
    if (span?.is !== 'element') return null
    let inner: Y.XmlElement | null = null
    for (const child of span.children) {
      const childSpan = index.spans.get(child)
      if (child instanceof Y.XmlText) {
        if (childSpan?.is === 'text' && holds(childSpan, position, side))
          return toJson(child, position - childSpan.from, side)
      } else if (childSpan?.is === 'element' && !childSpan.leaf) {
        if (position > childSpan.before && position < childSpan.after) inner = child
      }
    }
    if (!inner) return atEdge(container, span, position, side)
    container = inner
  }
}

/** Between two children, or at the edge of the only text. */
function atEdge(container: Container, span: ElementSpan, position: number, side: Side): RelativeJson {
  const rank = span.edges.indexOf(position)
  if (rank < 0) return null
  const left = span.children[rank - 1]
  const right = span.children[rank]
  if (side === 0 && left instanceof Y.XmlText && !right) return toJson(left, left.length, side)
  if (side === -1 && right instanceof Y.XmlText && !left) return toJson(right, 0, side)
  return toJson(container, rank, side)
}

/** Where a relative position is now, or null when what held it is gone or it says nothing. */
export function fromRelative(index: PositionIndex, json: RelativeJson): number | null {
  if (!json) return null
  const absolute = absoluteOf(index.doc, json)
  if (!absolute) return null
  const span = index.spans.get(absolute.type)
  if (!span) return null
  return span.is === 'text' ? span.from + absolute.index : (span.edges[absolute.index] ?? null)
}

function absoluteOf(doc: Y.Doc, json: RelativeJson): Y.AbsolutePosition | null {
  try {
    // Yjs throws on a clock it has never seen: a hostile anchor, or one that came before its text.
    return Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(json), doc)
  } catch {
    return null
  }
}
