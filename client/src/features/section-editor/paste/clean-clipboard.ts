// A pasted page made clean: structure and emphasis kept, everything else dropped. It builds a new tree from what is
// allowed rather than removing what is not, so that nothing unforeseen gets through.
import { isCalloutTone } from '@coplume/shared/document/callout'
import { FieldPath } from '@coplume/shared/document/field'
import { isSafeHref } from '@coplume/shared/document/link'
import { MARK_TAGS, type MarkTag, marksWithin } from './inline-style.ts'
import { itemsOfList, type ListItem, nestItems, wordListItem } from './pasted-list.ts'
import { holdNotesInPlace } from './pasted-notes.ts'

export interface CleanClipboard {
  html: string
  /** Pictures left out: the person is told. */
  images: number
}

const DROPPED = new Set(
  'HEAD,TITLE,META,LINK,STYLE,SCRIPT,NOSCRIPT,TEMPLATE,XML,COL,COLGROUP,OBJECT,EMBED,IFRAME,FORM,INPUT,BUTTON,SELECT,TEXTAREA,SVG,MATH,AUDIO,VIDEO,CANVAS,MAP'.split(
    ',',
  ),
)
const PICTURES = new Set(['IMG', 'PICTURE', 'V:IMAGEDATA'])
const BLOCKS = new Set(
  'P,DIV,H1,H2,H3,H4,H5,H6,UL,OL,LI,BLOCKQUOTE,TABLE,ASIDE,HR,PRE,SECTION,ARTICLE,MAIN,HEADER,FOOTER,NAV,ADDRESS,DL,DT,DD,FIGURE,FIGCAPTION,CENTER,BODY'.split(
    ',',
  ),
)
const MAX_SPAN = 50
/** A clipboard nested deeper than any real one is flattened rather than followed. */
const MAX_DEPTH = 60
const NONE: ReadonlySet<MarkTag> = new Set()

/** Cleans the HTML of a clipboard. Needs a DOM; touches none but its own inert one. */
export function cleanClipboard(html: string): CleanClipboard {
  const page = new DOMParser().parseFromString(html, 'text/html')
  holdNotesInPlace(page.body)
  const cleaner = new Cleaner()
  const out = document.createElement('div')
  cleaner.blocks([...page.body.childNodes], out, NONE, 0)
  // ProseMirror's own mark on the clipboard: how much of the ends is open.
  const slice = page.querySelector('[data-pm-slice]')?.getAttribute('data-pm-slice')
  if (slice && /^\d+ \d+(?: -\d+)? \[\]$/.test(slice)) out.firstElementChild?.setAttribute('data-pm-slice', slice)
  return { html: out.innerHTML, images: cleaner.images }
}

const holdsBlock = (element: Element): boolean =>
  !element.hasAttribute('data-footnote') &&
  (BLOCKS.has(element.tagName) || [...element.children].some((child) => holdsBlock(child)))

/** Tracked deletions, list markers and page breaks are Word's business. */
const isWordOnly = (element: Element): boolean =>
  /mso-list:\s*ignore|mso-element:(?:comment|header|footer|field)|display:\s*none|mso-hide:\s*all/i.test(
    element.getAttribute('style') ?? '',
  ) || /(?:^|\s)(?:msoDel|EOP|TrackChangeTextDeletion)(?:\s|$)/i.test(element.getAttribute('class') ?? '')

function headingLevel(element: Element): number | null {
  const own = Number(element.getAttribute('data-level'))
  if (own >= 1 && own <= 3) return own
  const tag = /^H([1-6])$/.exec(element.tagName)
  if (tag) return Math.min(3, Number(tag[1]))
  if (/(?:^|\s)MsoTitle(?:\s|$)/.test(element.className)) return 1
  const aria = element.getAttribute('role') === 'heading' ? Number(element.getAttribute('aria-level')) : 0
  return aria > 0 ? Math.min(3, aria) : null
}

class Cleaner {
  images = 0

  /** Writes `nodes` as blocks into `out`; loose text in a row becomes one paragraph. */
  blocks(nodes: readonly Node[], out: HTMLElement, marks: ReadonlySet<MarkTag>, depth: number): void {
    let loose: HTMLElement | null = null
    const paragraph = (): HTMLElement => {
      loose ??= out.appendChild(document.createElement('p'))
      return loose
    }
    const flush = (): void => {
      if (loose) {
        trimText(loose)
        if (isBlank(loose)) loose.remove()
      }
      loose = null
    }
    for (let at = 0; at < nodes.length; at++) {
      const node = nodes[at]
      if (!(node instanceof Element)) {
        if (node?.nodeType === Node.TEXT_NODE) this.inline(node, paragraph(), marks, depth)
        continue
      }
      if (this.skips(node)) continue
      const run = this.listRun(nodes, at)
      if (run) {
        flush()
        out.append(...nestItems(run.items, (li, item) => this.blocks(item.content, li, NONE, depth + 1)))
        at = run.last
      } else if (node.tagName === 'BR' || !holdsBlock(node) || depth > MAX_DEPTH) {
        this.inline(node, paragraph(), marks, depth)
      } else {
        flush()
        this.block(node, out, marksWithin(node, marks), depth)
      }
    }
    flush()
  }

  private skips(element: Element): boolean {
    if (PICTURES.has(element.tagName)) this.images++
    return DROPPED.has(element.tagName.toUpperCase()) || PICTURES.has(element.tagName) || isWordOnly(element)
  }

  /** List items in a row from `nodes[first]`, across the wrappers that word processors put around each. */
  private listRun(nodes: readonly Node[], first: number): { items: ListItem[]; last: number } | null {
    const items: ListItem[] = []
    let last = first
    for (let at = first; at < nodes.length; at++) {
      const node = nodes[at]
      if (!(node instanceof Element)) {
        if (node?.textContent?.trim()) break
        continue
      }
      const found = listItems(node)
      if (!found) break
      items.push(...found)
      last = at
    }
    return items.length > 0 ? { items, last } : null
  }

  private block(element: Element, out: HTMLElement, marks: ReadonlySet<MarkTag>, depth: number): void {
    const level = headingLevel(element)
    if (level !== null) {
      const heading = document.createElement(`h${level + 2}`)
      heading.setAttribute('data-level', String(level))
      // A heading is bold by itself.
      this.inlines(element, heading, new Set([...marks].filter((mark) => mark !== 'strong')), depth)
      for (const bold of heading.querySelectorAll('strong')) bold.replaceWith(...bold.childNodes)
      if (!isBlank(heading)) out.append(heading)
      return
    }
    switch (element.tagName) {
      case 'TABLE':
        this.table(element, out, depth)
        break
      case 'HR':
        out.append(document.createElement('hr'))
        break
      default:
        this.wrapped(wrapperFor(element), element, out, marks, depth)
    }
  }

  /** The content of `element`, inside `wrapper` where there is one. */
  private wrapped(
    wrapper: HTMLElement | null,
    element: Element,
    out: HTMLElement,
    marks: ReadonlySet<MarkTag>,
    depth: number,
  ): void {
    this.blocks([...element.childNodes], wrapper ?? out, marks, depth + 1)
    if (wrapper && wrapper.childElementCount > 0) out.append(wrapper)
  }

  private table(element: Element, out: HTMLElement, depth: number): void {
    const table = document.createElement('table')
    const body = table.appendChild(document.createElement('tbody'))
    for (const row of element.querySelectorAll('tr')) {
      if (row.closest('table') !== element) continue
      const cells = [...row.children].filter((cell) => cell.tagName === 'TD' || cell.tagName === 'TH')
      if (cells.length === 0) continue
      const tr = body.appendChild(document.createElement('tr'))
      const head = row.parentElement?.tagName === 'THEAD'
      for (const cell of cells) {
        const copy = tr.appendChild(document.createElement(head || cell.tagName === 'TH' ? 'th' : 'td'))
        for (const span of ['colspan', 'rowspan']) {
          const value = Math.min(MAX_SPAN, Number(cell.getAttribute(span)) || 1)
          if (value > 1) copy.setAttribute(span, String(value))
        }
        this.blocks([...cell.childNodes], copy, NONE, depth + 1)
        if (copy.childElementCount === 0) copy.append(document.createElement('p'))
      }
    }
    if (body.childElementCount > 0) out.append(table)
  }

  private link(element: Element, href: string, marks: ReadonlySet<MarkTag>, depth: number): HTMLElement {
    const link = document.createElement('a')
    link.setAttribute('href', href)
    // A link is underlined by itself.
    this.inlines(element, link, new Set([...marks].filter((mark) => mark !== 'u')), depth)
    for (const line of link.querySelectorAll('u')) line.replaceWith(...line.childNodes)
    return link
  }

  private inlines(element: Element, out: HTMLElement, marks: ReadonlySet<MarkTag>, depth: number): void {
    for (const child of element.childNodes) this.inline(child, out, marks, depth + 1)
  }

  private inline(node: Node, out: HTMLElement, marks: ReadonlySet<MarkTag>, depth: number): void {
    if (node.nodeType === Node.TEXT_NODE) appendText(node.textContent ?? '', out, marks)
    if (!(node instanceof Element) || this.skips(node) || depth > MAX_DEPTH * 2) return
    const within = marksWithin(node, marks)
    if (node.tagName === 'BR') {
      if (!/page-break|section-break|always/i.test(node.getAttribute('style') ?? '')) out.append(emptyLine())
    } else if (node.hasAttribute('data-footnote')) {
      const note = document.createElement('span')
      note.setAttribute('data-footnote', '')
      for (const child of node.childNodes) this.inline(child, note, NONE, depth + 1)
      trimText(note)
      if (!isBlank(note)) out.append(note)
    } else if (FieldPath.safeParse(node.getAttribute('data-field')).success) {
      const field = document.createElement('span')
      field.setAttribute('data-field', node.getAttribute('data-field') ?? '')
      out.append(field)
    } else if (/mso-tab-count/i.test(node.getAttribute('style') ?? '')) {
      appendText(' ', out, marks)
    } else if (node.tagName === 'A' && isSafeHref(node.getAttribute('href'))) {
      const href = node.getAttribute('href') ?? ''
      // A bookmark of the source leads nowhere here.
      if (href.startsWith('#')) this.inlines(node, out, within, depth)
      else out.append(this.link(node, href, within, depth))
    } else {
      this.inlines(node, out, within, depth)
    }
  }
}

/** A quote or a call-out keeps its box; any other block is only a way to hold its content. */
function wrapperFor(element: Element): HTMLElement | null {
  if (element.tagName === 'BLOCKQUOTE') return document.createElement('blockquote')
  const tone = element.getAttribute('data-tone')
  if (element.tagName !== 'ASIDE' || !isCalloutTone(tone)) return null
  const aside = document.createElement('aside')
  aside.setAttribute('data-tone', tone)
  return aside
}

function listItems(element: Element): ListItem[] | null {
  const word = wordListItem(element)
  if (word) return [word]
  if (element.tagName === 'UL' || element.tagName === 'OL') return itemsOfList(element)
  // Word online: one wrapper and one list per item.
  const only = element.children.length > 0 && [...element.children].every((child) => /^[UO]L$/.test(child.tagName))
  return element.tagName === 'DIV' && only ? [...element.children].flatMap((list) => itemsOfList(list)) : null
}

const emptyLine = (): HTMLElement => document.createElement('br')

function appendText(text: string, out: HTMLElement, marks: ReadonlySet<MarkTag>): void {
  // Word breaks its source lines anywhere; no-break spaces are the author's and stay.
  const plain = text.replace(/[ \t\r\n\f]+/g, ' ').replace(/[\u200b\ufeff]/g, '')
  if (plain === '' || (plain === ' ' && out.childNodes.length === 0)) return
  let host: HTMLElement = out
  for (const mark of MARK_TAGS) if (marks.has(mark)) host = lastOrNew(host, mark)
  host.append(plain)
}

/** Reuses the element just written, so that a sentence cut into twenty spans is one run again. */
function lastOrNew(host: HTMLElement, tag: string): HTMLElement {
  const last = host.lastChild
  if (last instanceof HTMLElement && last.localName === tag) return last
  return host.appendChild(document.createElement(tag))
}

function trimText(element: HTMLElement): void {
  const [first, last] = [element.firstChild, element.lastChild]
  if (first?.nodeType === Node.TEXT_NODE) first.textContent = (first.textContent ?? '').trimStart()
  if (last?.nodeType === Node.TEXT_NODE) last.textContent = (last.textContent ?? '').trimEnd()
}

const isBlank = (element: HTMLElement): boolean =>
  (element.textContent ?? '').trim() === '' && !element.querySelector('[data-field],[data-footnote]')
