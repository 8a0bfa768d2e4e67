// A section's text as HTML: for the page that reads the whole contract. Nothing of what people typed is trusted:
// every text is escaped, every attribute passes its rule, and no style is written inline.
import {
  escapeHTML,
  escapeHTMLAttribute,
  type JSONNodeType,
  type MarkProps,
  type NodeProps,
  renderJSONContentToString,
} from '@tiptap/static-renderer/json/html-string'
import { attributeAllowed } from './attribute-rule.ts'
import { FieldPath, type FieldSource, fieldValue } from './field.ts'
import type { SectionJson } from './section-json.ts'

export interface HtmlOptions {
  /** Makes ids unique when several sections share one page. */
  idPrefix: string
  /** What a screen reader calls the list of notes, e.g. « Notes de la section 2.3 ». */
  notesLabel: string
}

type Props = NodeProps<JSONNodeType, string | string[]>
type RenderNode = (props: Props) => string
type RenderMark = (
  props: MarkProps<NonNullable<JSONNodeType['marks']>[number], string | string[], JSONNodeType>,
) => string

const inner = (children: string | string[] | undefined): string => [children ?? ''].flat().join('')

/** The value of an attribute when its rule allows it. */
function allowed(owner: string, attrs: Record<string, unknown> | undefined, name: string): string | null {
  const value = attrs?.[name]
  if ((typeof value !== 'string' && typeof value !== 'number') || !attributeAllowed(owner, name, value)) return null
  return String(value)
}

const attribute = (name: string, value: string | null): string =>
  value === null ? '' : ` ${name}="${escapeHTMLAttribute(value)}"`

const wrap =
  (tag: string): RenderNode & RenderMark =>
  ({ children }: { children?: string | string[] }) =>
    `<${tag}>${inner(children)}</${tag}>`

const heading: RenderNode = ({ node, children }) => {
  const level = Number(allowed('heading', node.attrs, 'level') ?? 1)
  // Level 1 is drawn as h3: h1 is the contract, h2 the section.
  return `<h${level + 2} data-level="${level}">${inner(children)}</h${level + 2}>`
}

/** An empty paragraph keeps the height it has in the editor. */
const paragraph: RenderNode = ({ children }) => `<p>${inner(children) || '<br>'}</p>`

const orderedList: RenderNode = ({ node, children }) => {
  const start = allowed('orderedList', node.attrs, 'start')
  const type = attribute('type', allowed('orderedList', node.attrs, 'type'))
  return `<ol${attribute('start', start === '1' ? null : start)}${type}>${inner(children)}</ol>`
}

const callout: RenderNode = ({ node, children }) => {
  const tone = allowed('callout', node.attrs, 'tone') ?? 'info'
  return `<div class="callout" data-tone="${tone}" role="note">${inner(children)}</div>`
}

function cellAttributes(node: JSONNodeType): string {
  const owner = node.type ?? ''
  const span = (name: string) => {
    const value = allowed(owner, node.attrs, name)
    return attribute(name, value === '1' ? null : value)
  }
  const align = allowed(owner, node.attrs, 'align')
  return `${span('colspan')}${span('rowspan')}${attribute('class', align === null ? null : `align-${align}`)}`
}

const isHeaderRow = (row: JSONNodeType | undefined): boolean =>
  (row?.content ?? []).length > 0 && (row?.content ?? []).every((cell) => cell.type === 'tableHeader')

/** A header in a row of headers names its column, elsewhere its row. */
const tableHeader: RenderNode = ({ node, parent, children }) =>
  `<th scope="${isHeaderRow(parent) ? 'col' : 'row'}"${cellAttributes(node)}>${inner(children)}</th>`

const tableCell: RenderNode = ({ node, children }) => `<td${cellAttributes(node)}>${inner(children)}</td>`

/** A wide table scrolls in its own box, which the keyboard can reach. */
const table: RenderNode = ({ node, children }) => {
  const rows = [children ?? ''].flat()
  const headed = rows.length > 1 && isHeaderRow(node.content?.[0]) ? 1 : 0
  const head = headed ? `<thead>${rows[0]}</thead>` : ''
  const body = `<tbody>${rows.slice(headed).join('')}</tbody>`
  return `<div class="table-scroll" role="group" aria-label="Tableau" tabindex="0"><table>${head}${body}</table></div>`
}

const link: RenderMark = ({ mark, children }) => {
  const href = allowed('link', mark.attrs, 'href')
  if (href === null) return inner(children)
  const away = /^https?:/i.test(href) ? ' target="_blank" rel="noopener noreferrer"' : ''
  return `<a${attribute('href', href)}${away}>${inner(children)}</a>`
}

/** Without a prototype: a node named « constructor » has no renderer. */
const mapping = <T>(renderers: Record<string, T>): Record<string, T> => Object.assign(Object.create(null), renderers)

const markMapping = mapping<RenderMark>({
  bold: wrap('strong'),
  italic: wrap('em'),
  underline: wrap('u'),
  strike: wrap('s'),
  subscript: wrap('sub'),
  superscript: wrap('sup'),
  link,
})

const plainNodes = {
  doc: ({ children }: Props) => inner(children),
  text: ({ node }: Props) => escapeHTML(node.text ?? ''),
  paragraph,
  heading,
  bulletList: wrap('ul'),
  orderedList,
  listItem: wrap('li'),
  blockquote: wrap('blockquote'),
  hardBreak: () => '<br>',
  horizontalRule: () => '<hr>',
  callout,
  table,
  tableRow: wrap('tr'),
  tableHeader,
  tableCell,
}

const unwritten = (): string => ''
const unmarked: RenderMark = ({ children }) => inner(children)

export function sectionHtml(json: SectionJson, source: FieldSource, options: HtmlOptions): string {
  const prefix = escapeHTMLAttribute(options.idPrefix)
  const notes: string[] = []

  const footnote: RenderNode = ({ children }) => {
    notes.push(inner(children))
    const n = notes.length
    return `<sup class="footnote"><a id="${prefix}call-${n}" href="#${prefix}note-${n}" role="doc-noteref" aria-label="Note ${n}">${n}</a></sup>`
  }
  const field: RenderNode = ({ node }) => {
    const path = FieldPath.safeParse(node.attrs?.path)
    if (!path.success) return ''
    return `<span class="field" data-field="${path.data}">${escapeHTML(fieldValue(path.data, source))}</span>`
  }

  const text = renderJSONContentToString({
    nodeMapping: mapping<RenderNode>({ ...plainNodes, footnote, field }),
    markMapping,
    // The guard lets nothing unknown in; should a document hold some, it is not shown rather than trusted.
    unhandledNode: unwritten,
    unhandledMark: unmarked,
  })({ content: json })
  return text + endNotes(notes, prefix, options.notesLabel)
}

function endNotes(notes: readonly string[], prefix: string, label: string): string {
  if (notes.length === 0) return ''
  const items = notes.map(
    (note, index) =>
      `<li id="${prefix}note-${index + 1}">${note} <a href="#${prefix}call-${index + 1}" role="doc-backlink" aria-label="Retour à l’appel de la note ${index + 1}">↩</a></li>`,
  )
  return `<section class="notes" role="doc-endnotes"${attribute('aria-label', label)}><ol>${items.join('')}</ol></section>`
}
