// Lists that a word processor does not write as lists: Word's numbered paragraphs, Word online's one list per item,
// Google Docs' lists inside lists. All become items with a level, then real nested lists.
import { declarationsOf } from './inline-style.ts'

export interface ListItem {
  level: number
  ordered: boolean
  /** First number, for an ordered list. */
  start: number
  content: Node[]
}

const MSO_LEVEL = /mso-list:[^;]*level(\d)/i
/** « 1. », « a) », « iv. »: a number; « o », « · », « § » : a bullet. */
const NUMBERED = /^\(?([\da-z]{1,4})[.)°]/i

/** A paragraph that Word numbers by style, as a list item; null for any other element. */
export function wordListItem(element: Element): ListItem | null {
  const level = MSO_LEVEL.exec(element.getAttribute('style') ?? '')
  if (!level) return null
  const marker = [...element.querySelectorAll('[style]')].find(
    (one) => declarationsOf(one).get('mso-list') === 'ignore',
  )
  // Without its marker it is a numbered heading or a continuation.
  if (!marker) return null
  const number = NUMBERED.exec((marker.textContent ?? '').trim())
  marker.remove()
  return {
    level: Number(level[1]),
    ordered: number !== null,
    start: Number.parseInt(number?.[1] ?? '1', 10) || 1,
    content: [...element.childNodes],
  }
}

const isList = (element: Element): boolean => element.tagName === 'UL' || element.tagName === 'OL'

/** Items of a real list with their level, whichever way its author nested it. */
export function itemsOfList(list: Element, depth = 1): ListItem[] {
  const items: ListItem[] = []
  const ordered = list.tagName === 'OL'
  let start = Number(list.getAttribute('start')) || 1
  for (const child of list.children) {
    if (isList(child)) items.push(...itemsOfList(child, depth + 1))
    else if (child.tagName === 'LI') {
      // Word online says the level of each item; everywhere else nesting does.
      const said = Number(child.getAttribute('data-aria-level'))
      const level = said > 0 ? said : depth
      const nested = [...child.children].filter(isList)
      for (const one of nested) one.remove()
      items.push({ level, ordered, start, content: [...child.childNodes] })
      for (const one of nested) items.push(...itemsOfList(one, level + 1))
      start++
    }
  }
  return items
}

/** Real nested lists from items in a row; `fill` writes an item's content into its <li>. */
export function nestItems(items: readonly ListItem[], fill: (li: HTMLElement, item: ListItem) => void): HTMLElement[] {
  const roots: HTMLElement[] = []
  const open: { list: HTMLElement; level: number }[] = []
  for (const item of items) {
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > item.level) open.pop()
    let current = open.at(-1)
    const tag = item.ordered ? 'ol' : 'ul'
    const deeper = current !== undefined && item.level > current.level
    if (!current || deeper || current.list.localName !== tag) {
      const list = document.createElement(tag)
      if (item.ordered && item.start > 1) list.setAttribute('start', String(item.start))
      if (current && !deeper) open.pop()
      const parent = open.at(-1)
      // Two levels down at once, or no item yet: nest in the nearest item there is.
      const host = parent?.list.lastElementChild
      if (host) host.append(list)
      else roots.push(list)
      current = { list, level: item.level }
      open.push(current)
    }
    const li = document.createElement('li')
    fill(li, item)
    current.list.append(li)
  }
  return roots
}
