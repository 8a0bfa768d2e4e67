// French spacing of a finished text: no-break spaces and typographic apostrophes, for templates and exports.
// Pure and idempotent; changes nothing but spaces and apostrophes. While typing, see `as-you-type.ts`.

export const NO_BREAK = '\u00a0'
export const NARROW = '\u202f'
/** Any space an author may have left where ours belongs. */
const SPACES = '[ \u00a0\u202f]'

/** Addresses, SIREN written in groups, and the private-use characters we borrow: not one of them may change. */
const UNTOUCHED =
  /(?:https?:\/\/|www\.)[^\s«»]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\bSIREN(?:\s*:)?\s+\d{3}[ \u00a0\u202f]\d{3}[ \u00a0\u202f]\d{3}\b|[\ue000-\uf8ff]/giu
/** Private-use characters hold the place of what is untouched. */
const HOLD = 0xe000
const HOLD_LAST = 0xf8ff
const HELD = /[\ue000-\uf8ff]/gu

const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'
const UNITS = 'km²|km|m²|m|ha|kg|t|h|min|ETP|hab\\.'

type Rule = readonly [RegExp, string | ((...match: string[]) => string)]

const rule = (pattern: string, replacement: Rule[1], flags = 'gu'): Rule => [new RegExp(pattern, flags), replacement]

const rules: readonly Rule[] = [
  // Apostrophes: « l'État », and « d' » before a field or an emphasis.
  rule("(?<=\\p{L})'(?=[\\p{L}\\p{N}«“\\ue000-\\uf8ff])", '’'),
  rule("(?<=(?<!\\p{L})(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu))'$", '’', 'giu'),
  // Thousands: « 25 000 », never « 2024 300 ».
  rule(`(?<![\\d,.])\\d{1,3}(?:${SPACES}\\d{3})+(?!\\d)`, (number) => number.replace(/[ \u00a0]/g, NARROW)),
  // Units and signs after a number, or after a field when the text begins with them.
  rule(`(?<=\\d|^)${SPACES}+(?=(?:[kM]|Md)?€|[%‰]|°C)`, NO_BREAK),
  rule('(?<=\\d)(?=(?:[kM]|Md)?€|[%‰])', NO_BREAK),
  rule(`(?<=\\d)${SPACES}+(?=(?:${UNITS})(?![\\p{L}\\p{N}]))`, NO_BREAK),
  rule(`(?<=\\d${SPACES}h)${SPACES}+(?=\\d{2}(?!\\d))`, NO_BREAK),
  // Dates: « 1er janvier 2024 ».
  rule(`(?<=(?<!\\d)(?:1er|[12]?\\d|3[01]))${SPACES}+(?=(?:${MONTHS})(?!\\p{L}))`, NO_BREAK),
  rule(`(?<=\\d(?:er)?${SPACES}(?:${MONTHS}))${SPACES}+(?=\\d{4}(?!\\d))`, NO_BREAK),
  // Abbreviations that announce what follows.
  rule(`(?<=(?<![\\p{L}])[Nn]°)${SPACES}*(?=[\\p{L}\\p{N}])`, NO_BREAK),
  rule(`(?<=(?<![\\p{L}.])(?:art|[LRD]|p|pp|al)\\.)${SPACES}+(?=\\d)`, NO_BREAK),
  rule(`(?<=(?<![\\p{L}.])(?:M\\.|MM\\.|Mmes?|Mlles?|Dr|Me))${SPACES}+(?=\\p{Lu})`, NO_BREAK),
  // Guillemets.
  rule(`«${SPACES}*`, `«${NO_BREAK}`),
  rule(`(?<!${SPACES})${SPACES}*»`, `${NO_BREAK}»`),
  // High punctuation: what is there becomes the right space, what is missing after a word is added.
  rule(`(?<=[^\\s«]|^)${SPACES}+(?=[;!?])`, NARROW),
  rule('(?<=[\\p{L}\\p{N})\\]»”%€…])(?=[;!?]+(?:\\s|$))', NARROW),
  rule(`(?<=[^\\s«]|^)${SPACES}+(?=:(?:\\s|$))`, NO_BREAK),
  rule('(?<=[\\p{L}\\p{N})\\]»”%€…])(?=:(?:\\s|$))', NO_BREAK),
]

export function frenchSpacing(text: string): string {
  const held: string[] = []
  let spaced = text.replace(UNTOUCHED, (found) => {
    if (HOLD + held.length > HOLD_LAST) return found
    // What ends a sentence does not belong to the address.
    let end = found.length
    while (end > 1 && '.,;:!?)]'.includes(found.charAt(end - 1))) end--
    held.push(found.slice(0, end))
    return String.fromCharCode(HOLD + held.length - 1) + found.slice(end)
  })
  for (const [pattern, replacement] of rules)
    spaced =
      typeof replacement === 'string' ? spaced.replace(pattern, replacement) : spaced.replace(pattern, replacement)
  return spaced.replace(HELD, (mark) => held[mark.charCodeAt(0) - HOLD] ?? mark)
}
