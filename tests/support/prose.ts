// Builders of editor JSON, so that a text in a test reads like a text.
import type { CalloutTone } from '@coplume/shared/document/callout'
import type { FieldPath } from '@coplume/shared/document/field'
import type { MarkJson, NodeJson, SectionJson } from '@coplume/shared/document/section-json'

type Words = string | NodeJson

const node = (type: string, content: readonly NodeJson[], attrs?: Record<string, unknown>): NodeJson => ({
  type,
  ...(attrs ? { attrs } : {}),
  ...(content.length > 0 ? { content: [...content] } : {}),
})

export const marked = (text: string, ...marks: (string | MarkJson)[]): NodeJson => ({
  type: 'text',
  text,
  marks: marks.map((mark) => (typeof mark === 'string' ? { type: mark } : mark)),
})

export const link = (text: string, href: string): NodeJson => marked(text, { type: 'link', attrs: { href } })
export const field = (path: FieldPath): NodeJson => node('field', [], { path })
export const lineBreak: NodeJson = { type: 'hardBreak' }

const inline = (words: readonly Words[]): NodeJson[] =>
  words.map((word) => (typeof word === 'string' ? { type: 'text', text: word } : word))

export const footnote = (...words: readonly Words[]): NodeJson => node('footnote', inline(words))
export const p = (...words: readonly Words[]): NodeJson => node('paragraph', inline(words))
export const h = (level: 1 | 2 | 3, ...words: readonly Words[]): NodeJson => node('heading', inline(words), { level })
export const rule: NodeJson = { type: 'horizontalRule' }
export const quote = (...blocks: readonly NodeJson[]): NodeJson => node('blockquote', blocks)
export const callout = (tone: CalloutTone, ...blocks: readonly NodeJson[]): NodeJson =>
  node('callout', blocks, { tone })

/** An item is a paragraph, or a paragraph and what stands under it. */
const item = (content: string | readonly NodeJson[]): NodeJson =>
  node('listItem', typeof content === 'string' ? [p(content)] : content)

export const bullets = (...items: (string | readonly NodeJson[])[]): NodeJson => node('bulletList', items.map(item))
export const numbered = (start: number, ...items: (string | readonly NodeJson[])[]): NodeJson =>
  node('orderedList', items.map(item), { start, type: null })

export interface Spans {
  colspan?: number
  rowspan?: number
  align?: 'left' | 'center' | 'right'
}

export const cell = (text: string, spans: Spans = {}): NodeJson => node('tableCell', [p(text)], { ...spans })
export const head = (text: string, spans: Spans = {}): NodeJson => node('tableHeader', [p(text)], { ...spans })
export const row = (...cells: readonly NodeJson[]): NodeJson => node('tableRow', cells)
export const table = (...rows: readonly NodeJson[]): NodeJson => node('table', rows)

export const section = (...blocks: readonly NodeJson[]): SectionJson => ({ type: 'doc', content: [...blocks] })
