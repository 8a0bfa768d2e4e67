// Where a remark hangs in a text that others keep editing: relative positions, and the quote with its surroundings
// for when y-tiptap re-creates the text (split, join, drag, change of type). Why both: relative positions alone lose
// the passage on each of those.
import type { Node } from '@tiptap/pm/model'
import type * as Y from 'yjs'
import type { Anchor } from '../thread.ts'
import { likeness, nearestSubstring } from './approximate-match.ts'
import { type FlatText, flatText } from './flat-text.ts'
import { fromRelative, indexPositions, type PositionIndex, toRelative } from './y-position.ts'

const CONTEXT_CHARS = 40
const QUOTE_CHARS = 2000
/** A quote this long is taken for unique wherever it stands. */
const TELLING_QUOTE_CHARS = 20
/** A short quote must have as many characters of context on each side… */
const TELLING_SIDE_CHARS = 5
/** …or as many on both together. */
const TELLING_CONTEXT_CHARS = 25
const EDITED_LIKENESS = 0.4
const FUZZY_MIN_CHARS = 12
const FUZZY_PATTERN_CHARS = 160
const FUZZY_ERRORS = 0.3

/** One state of a section, prepared once for any number of anchors. */
export interface AnchorSpace {
  index: PositionIndex
  flat: FlatText
}

/** `doc` must be the ProseMirror reading of `fragment` as it is now. */
export const anchorSpace = (fragment: Y.XmlFragment, doc: Node): AnchorSpace => ({
  index: indexPositions(fragment, doc.type.schema),
  flat: flatText(doc),
})

export type Resolution =
  | { status: 'exact' | 'relocated' | 'edited' | 'fuzzy'; from: number; to: number }
  | { status: 'orphan' }

/** The anchor of a selection; null when it holds no character. */
export function createAnchor(space: AnchorSpace, from: number, to: number): Anchor | null {
  const { index, flat } = space
  const start = flat.toOffset(from)
  const end = Math.min(flat.toOffset(to), start + QUOTE_CHARS)
  const [first, last] = [flat.toPosition(start), flat.toPosition(end, true)]
  if (start >= end || first === null || last === null) return null
  return {
    // Typing at either edge stays outside.
    start: toRelative(index, first, 0),
    end: toRelative(index, last, -1),
    quote: flat.text.slice(start, end),
    prefix: flat.text.slice(Math.max(0, start - CONTEXT_CHARS), start),
    suffix: flat.text.slice(end, end + CONTEXT_CHARS),
    offset: start,
  }
}

/** Where the passage is now, by the first that answers: positions, the same quote elsewhere, edited, look-alike. */
export function resolveAnchor(anchor: Anchor, space: AnchorSpace): Resolution {
  const { flat, index } = space
  const from = fromRelative(index, anchor.start)
  const to = fromRelative(index, anchor.end)
  const held = from !== null && to !== null && from < to ? { from, to } : null
  const current = held ? flat.text.slice(flat.toOffset(held.from), flat.toOffset(held.to)) : ''
  if (held && current === anchor.quote) return { status: 'exact', ...held }

  const hint = from === null ? anchor.offset : flat.toOffset(from)
  const moved = sameQuote(anchor, flat.text, hint)
  if (moved !== null) return ranged('relocated', flat, moved, moved + anchor.quote.length)
  if (held && likeness(current, anchor.quote) >= EDITED_LIKENESS) return { status: 'edited', ...held }
  return lookAlike(anchor, flat)
}

function ranged(status: 'relocated' | 'fuzzy', flat: FlatText, start: number, end: number): Resolution {
  const from = flat.toPosition(start)
  const to = flat.toPosition(end, true)
  return from === null || to === null || from >= to ? { status: 'orphan' } : { status, from, to }
}

function commonEnd(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n++
  return n
}

function commonStart(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return n
}

/** Offset of the very same words elsewhere, when the surroundings leave no doubt. */
function sameQuote(anchor: Anchor, text: string, hint: number): number | null {
  const { quote, prefix, suffix } = anchor
  const found: { at: number; context: number; weakest: number; distance: number }[] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const before = commonEnd(prefix, text.slice(Math.max(0, at - CONTEXT_CHARS), at))
    const after = commonStart(suffix, text.slice(at + quote.length, at + quote.length + CONTEXT_CHARS))
    const distance = Math.abs(at - hint)
    found.push({ at, context: before + after, weakest: Math.min(before, after), distance })
  }
  found.sort((a, b) => b.context - a.context || a.distance - b.distance)
  const [best, second] = found
  if (!best) return null
  // Two candidates with hardly any context: choosing would be guessing.
  if (second && second.context === best.context && best.context < TELLING_SIDE_CHARS + 1) return null
  // « préfet » alone is in every sentence: a short quote needs its neighbours.
  const telling =
    quote.length >= TELLING_QUOTE_CHARS || best.weakest >= TELLING_SIDE_CHARS || best.context >= TELLING_CONTEXT_CHARS
  return telling ? best.at : null
}

function lookAlike(anchor: Anchor, flat: FlatText): Resolution {
  if (anchor.quote.length < FUZZY_MIN_CHARS) return { status: 'orphan' }
  const pattern = anchor.quote.slice(0, FUZZY_PATTERN_CHARS)
  const match = nearestSubstring(flat.text, pattern)
  return match.errors / pattern.length <= FUZZY_ERRORS
    ? ranged('fuzzy', flat, match.start, match.end)
    : { status: 'orphan' }
}
