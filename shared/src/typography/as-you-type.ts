// French typography while typing: what the last keystroke should have been. Pure; the editor applies it as one undo step.
// What it leaves agrees with `spacing.ts`, which does the same for a finished text.
import { NARROW, NO_BREAK } from './spacing.ts'

/** Replace the last `back` characters, the typed one included, by `text`. */
export interface Correction {
  back: number
  text: string
}

/** Before these a narrow space; `:` takes a full one and waits for the space after it (14:30, https:). */
const NARROW_BEFORE = new Set([';', '!', '?'])

/** Characters after which a high punctuation mark belongs to a sentence, not to a code. */
const ENDS_WORD = /[\p{L}\p{N})\]»”’%€…\ufffc]$/u

/** The run without spaces that ends at the caret is an address, a path or a parameter: leave it alone. */
const ADDRESS = /(?:[/@=&#\\_]|www\.)\S*$/iu

const OPENS = /(?:^|[\s([{«“—–-])$/u

const lastRun = (text: string): string => /\S*$/u.exec(text)?.[0] ?? ''

/** The quotation mark still open at the end of `text`, if any. */
function openQuote(text: string): '«' | '“' | null {
  const stack: ('«' | '“')[] = []
  for (const character of text) {
    if (character === '«' || character === '“') stack.push(character)
    else if ((character === '»' && stack.at(-1) === '«') || (character === '”' && stack.at(-1) === '“')) stack.pop()
  }
  return stack.at(-1) ?? null
}

/** A space before the caret that we may turn into a no-break one: exactly one, after a word. */
function loneSpace(before: string): boolean {
  return before.endsWith(' ') && ENDS_WORD.test(before.slice(0, -1))
}

function quote(before: string): Correction {
  const open = openQuote(before)
  const opening = OPENS.test(before) && !before.endsWith(`«${NO_BREAK}`)
  if (opening && open !== null) return { back: 1, text: '“' }
  if (opening) return { back: 1, text: `«${NO_BREAK}` }
  return { back: 1, text: open === '“' ? '”' : `${NO_BREAK}»` }
}

function beforeMark(before: string, typed: string, space: string): Correction | null {
  if (loneSpace(before)) return { back: 2, text: space + typed }
  return ENDS_WORD.test(before) ? { back: 1, text: space + typed } : null
}

/** `M. Dupont`, `n° 5`, `art. 6`, `1er janvier`: words that must not part from the next one. */
const STAYS_WITH_NEXT = /(?:^|[\s(«\u00a0])(?:M\.|MM\.|Mme|Mmes|n°|art\.)$/u

function afterSpace(before: string): Correction | null {
  // Our own no-break space is already there: a person used to typing it need not delete it.
  if (before.endsWith(`«${NO_BREAK}`)) return { back: 1, text: '' }
  if (STAYS_WITH_NEXT.test(before)) return { back: 1, text: NO_BREAK }
  if (before.endsWith(':') && /[\p{L}\p{N})»”’]:$/u.test(before)) return { back: 2, text: `${NO_BREAK}: ` }
  return null
}

/** What to put in place of `typed`, just inserted after `before` (the text of the block up to the caret); null: nothing. */
export function correctionFor(before: string, typed: string): Correction | null {
  if (ADDRESS.test(lastRun(before))) return null
  switch (typed) {
    case '"':
      return quote(before)
    case "'":
      return /[\p{L}»)]$/u.test(before) ? { back: 1, text: '’' } : null
    case '.':
      return before.endsWith('..') && !before.endsWith('...') ? { back: 3, text: '…' } : null
    case '«':
      return { back: 1, text: `«${NO_BREAK}` }
    case '»':
      return beforeMark(before, typed, NO_BREAK)
    case ':':
      return loneSpace(before) ? { back: 2, text: `${NO_BREAK}:` } : null
    case '€':
    case '%':
      if (/\d [kM]?$/u.test(before)) {
        const unit = /[kM]$/u.exec(before)?.[0] ?? ''
        return { back: 2 + unit.length, text: NO_BREAK + unit + typed }
      }
      return /\d$/u.test(before) ? { back: 1, text: NO_BREAK + typed } : null
    case ' ':
      return afterSpace(before)
    default:
      return NARROW_BEFORE.has(typed) ? beforeMark(before, typed, NARROW) : null
  }
}
