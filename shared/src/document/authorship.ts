// Who wrote what: each character belongs to the person bound to its clientID, unless it was carried over from
// somebody else's text by a split, a move, an undo or a cut and paste.
import * as Y from 'yjs'
import type { PersonId } from '../ids.ts'
import { fragmentOf } from './section-doc.ts'
import { TEMPLATE_CLIENT } from './seed.ts'
import { indexPositions } from './y-position.ts'

/** `template`: the starting text; `system`: the server's repairs; `unknown`: nobody the log can name. */
export type Author = PersonId | 'template' | 'system' | 'unknown'

/** `length` characters from `clock` of `client` keep the author they had before they were moved. */
export interface Carry {
  client: number
  clock: number
  length: number
  author: Author
}

export type AuthorOf = (client: number, clock: number) => Author

export interface AuthorTable {
  authorOf: AuthorOf
  bind(client: number, author: Author): void
  /** A later carry of the same characters wins. */
  carry(carries: readonly Carry[]): void
}

export function createAuthorTable(
  bindings: Iterable<readonly [number, Author]>,
  carried: readonly Carry[],
): AuthorTable {
  const bound = new Map(bindings)
  const byClient = new Map<number, Carry[]>()
  const table: AuthorTable = {
    authorOf: (client, clock) => {
      const carry = byClient.get(client)?.findLast((one) => clock >= one.clock && clock < one.clock + one.length)
      if (carry) return carry.author
      return bound.get(client) ?? (client === TEMPLATE_CLIENT ? 'template' : 'unknown')
    },
    bind: (client, author) => bound.set(client, author),
    carry: (carries) => {
      for (const carry of carries) {
        const held = byClient.get(carry.client)
        if (held) held.push(carry)
        else byClient.set(carry.client, [carry])
      }
    },
  }
  table.carry(carried)
  return table
}

export interface WrittenRun {
  /** ProseMirror positions. */
  from: number
  to: number
  text: string
  author: Author
}

/** Cuts a Yjs string item where its author changes. */
function runsOf(item: Y.Item, text: string, from: number, authorOf: AuthorOf): WrittenRun[] {
  const runs: WrittenRun[] = []
  for (let at = 0; at < text.length; ) {
    const author = authorOf(item.id.client, item.id.clock + at)
    let end = at + 1
    while (end < text.length && authorOf(item.id.client, item.id.clock + end) === author) end++
    runs.push({ from: from + at, to: from + end, text: text.slice(at, end), author })
    at = end
  }
  return runs
}

/** Every visible run of text with its author, in document order, one list per text. */
export function writtenRuns(doc: Y.Doc, authorOf: AuthorOf): WrittenRun[][] {
  const index = indexPositions(fragmentOf(doc))
  const texts: WrittenRun[][] = []
  for (const [type, span] of index.spans) {
    if (span.is !== 'text' || !(type instanceof Y.XmlText)) continue
    const runs: WrittenRun[] = []
    let at = span.from
    for (let item = type._start; item; item = item.right) {
      if (item.deleted || !item.countable) continue
      if (item.content instanceof Y.ContentString) runs.push(...runsOf(item, item.content.str, at, authorOf))
      at += item.length
    }
    texts.push(runs)
  }
  return texts.sort((a, b) => (a[0]?.from ?? 0) - (b[0]?.from ?? 0))
}

const WORD = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu

/** Whose a word is: whoever wrote most of its characters. Yjs keeps untouched letters of a corrected word. */
function wordAuthor(runs: readonly WrittenRun[], start: number, end: number): Author | null {
  const letters = new Map<Author, number>()
  let offset = 0
  for (const run of runs) {
    const shared = Math.min(end, offset + run.text.length) - Math.max(start, offset)
    if (shared > 0) letters.set(run.author, (letters.get(run.author) ?? 0) + shared)
    offset += run.text.length
  }
  let best: Author | null = null
  for (const [author, count] of letters) if (best === null || count > (letters.get(best) ?? 0)) best = author
  return best
}

/** Number of words of each author. */
export function wordsByAuthor(texts: readonly WrittenRun[][]): Map<Author, number> {
  const words = new Map<Author, number>()
  for (const runs of texts) {
    const text = runs.map((run) => run.text).join('')
    for (const match of text.matchAll(WORD)) {
      const author = wordAuthor(runs, match.index, match.index + match[0].length)
      if (author) words.set(author, (words.get(author) ?? 0) + 1)
    }
  }
  return words
}
