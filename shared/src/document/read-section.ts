// Y.Doc → JSON without touching it: y-tiptap's own converter deletes from the document what it cannot build.
// What the schema does not know throws, so nothing is ever dropped in silence.
import * as Y from 'yjs'
import { attributeAllowed } from './attribute-rule.ts'
import { sectionSchema } from './schema.ts'
import { fragmentOf } from './section-doc.ts'
import type { MarkJson, NodeJson, SectionJson } from './section-json.ts'

/** Deepest nesting of nodes a section may have. */
export const MAX_DEPTH = 16

export class UnreadableSection extends Error {}

const refuse = (why: string): never => {
  throw new UnreadableSection(why)
}

function readMark(name: string, value: unknown): MarkJson {
  // y-tiptap suffixes marks that may overlap themselves with a hash.
  const type = /^(.*)--[a-zA-Z0-9+/=]{8}$/.exec(name)?.[1] ?? name
  if (!Object.hasOwn(sectionSchema.marks, type)) refuse(`unknown mark ${type}`)
  const attrs = value !== null && typeof value === 'object' ? { ...value } : {}
  for (const [attribute, held] of Object.entries(attrs))
    if (!attributeAllowed(type, attribute, held)) refuse(`mark ${type}.${attribute}`)
  return Object.keys(attrs).length > 0 ? { type, attrs } : { type }
}

/** Marks in schema order, one of a kind, as ProseMirror itself would hold them. */
function readMarks(attributes: Record<string, unknown>): MarkJson[] {
  const marks = Object.entries(attributes).map(([name, value]) => readMark(name, value))
  const set = marks.reduce(
    (held, mark) => sectionSchema.mark(mark.type, mark.attrs).addToSet(held),
    [] as readonly ReturnType<typeof sectionSchema.mark>[],
  )
  return set.map((mark) => mark.toJSON() as MarkJson)
}

function readText(text: Y.XmlText): NodeJson[] {
  if (Object.keys(text.getAttributes()).length > 0) refuse('attributes on a text')
  return text.toDelta().map((run: { insert: unknown; attributes?: Record<string, unknown> }): NodeJson => {
    if (typeof run.insert !== 'string') return refuse('embedded content in a text')
    const marks = readMarks(run.attributes ?? {})
    return marks.length > 0 ? { type: 'text', text: run.insert, marks } : { type: 'text', text: run.insert }
  })
}

/** One element with everything under it. */
export function readElement(element: unknown, depth = 1): NodeJson {
  if (depth > MAX_DEPTH) refuse('nested too deep')
  if (!(element instanceof Y.XmlElement)) return refuse('not an element')
  const type = element.nodeName
  const known = Object.hasOwn(sectionSchema.nodes, type) ? sectionSchema.nodes[type] : undefined
  if (!known || known.isText || known === sectionSchema.topNodeType) refuse(`unknown node ${type}`)
  const attrs: Record<string, unknown> = element.getAttributes()
  for (const [attribute, value] of Object.entries(attrs))
    if (!attributeAllowed(type, attribute, value)) refuse(`${type}.${attribute}`)
  const content = element
    .toArray()
    .flatMap((child) => (child instanceof Y.XmlText ? readText(child) : [readElement(child, depth + 1)]))
  return {
    type,
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    ...(content.length > 0 ? { content } : {}),
  }
}

/** The text of a section held in a Y.Doc. */
export function readDoc(doc: Y.Doc): SectionJson {
  const content = fragmentOf(doc)
    .toArray()
    .map((block) => readElement(block))
  return content.length > 0 ? { type: 'doc', content } : { type: 'doc' }
}

/** The text of a section from its encoded Y state. */
export function readSection(state: Uint8Array): SectionJson {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const json = readDoc(doc)
  doc.destroy()
  return json
}
