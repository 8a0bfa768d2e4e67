// How names are compared: without case, accents, hyphens or apostrophes.

/** « Saint-Étienne Métropole » → `saint etienne metropole`. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bst(e?)\b/g, 'saint$1')
    .trim()

/** Every word of the query begins a word of `haystack`, which `plain` wrote. */
export const holdsWords = (haystack: string, words: readonly string[]): boolean =>
  words.every((word) => haystack.startsWith(word) || haystack.includes(` ${word}`))
