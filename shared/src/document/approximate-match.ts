// Likeness of two short texts, and the place in a long text that looks most like a short one.

/** Sørensen–Dice over pairs of characters: 1 for equal texts, 0 when they share no pair. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1
  if (a.length < 2 || b.length < 2) return 0
  const pairs = new Map<string, number>()
  for (let i = 0; i < a.length - 1; i++) {
    const pair = a.slice(i, i + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  let shared = 0
  for (let i = 0; i < b.length - 1; i++) {
    const pair = b.slice(i, i + 2)
    const left = pairs.get(pair) ?? 0
    if (left === 0) continue
    shared++
    pairs.set(pair, left - 1)
  }
  return (2 * shared) / (a.length + b.length - 2)
}

export interface NearestMatch {
  start: number
  end: number
  /** Edits between the pattern and `text.slice(start, end)`. */
  errors: number
}

/** Sellers' algorithm: the substring of `text` at the least edit distance of `pattern`, the first of equals. */
export function nearestSubstring(text: string, pattern: string): NearestMatch {
  const length = pattern.length
  let best: NearestMatch = { start: 0, end: 0, errors: length }
  // Column `i` of a row: edits to turn some substring ending here into pattern[0..i), and where that substring starts.
  let errors = Uint32Array.from({ length: length + 1 }, (_, i) => i)
  let starts = new Uint32Array(length + 1)
  let nextErrors = new Uint32Array(length + 1)
  let nextStarts = new Uint32Array(length + 1)
  for (let end = 0; end < text.length; end++) {
    nextErrors[0] = 0
    nextStarts[0] = end + 1
    for (let i = 1; i <= length; i++) {
      const replaced = (errors[i - 1] ?? 0) + (pattern.charCodeAt(i - 1) === text.charCodeAt(end) ? 0 : 1)
      const inserted = (errors[i] ?? 0) + 1
      const deleted = (nextErrors[i - 1] ?? 0) + 1
      const least = Math.min(replaced, inserted, deleted)
      nextErrors[i] = least
      nextStarts[i] =
        least === replaced
          ? i === 1
            ? end
            : (starts[i - 1] ?? 0)
          : least === inserted
            ? (starts[i] ?? 0)
            : (nextStarts[i - 1] ?? 0)
    }
    const total = nextErrors[length] ?? length
    if (total < best.errors) best = { start: nextStarts[length] ?? 0, end: end + 1, errors: total }
    ;[errors, nextErrors] = [nextErrors, errors]
    ;[starts, nextStarts] = [nextStarts, starts]
  }
  return best
}
