import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likeness, nearestSubstring } from './approximate-match.ts'

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** By trying every substring. */
function leastErrors(text: string, pattern: string): number {
  let least = pattern.length
  for (let start = 0; start <= text.length; start++)
    for (let end = start; end <= text.length; end++)
      least = Math.min(least, editDistance(pattern, text.slice(start, end)))
  return least
}

const letters = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength })

describe('approximate matching', () => {
  it('[TH1] finds a substring at the least edit distance, and says which', () => {
    fc.assert(
      fc.property(letters(12), letters(6), (text, pattern) => {
        const { start, end, errors } = nearestSubstring(text, pattern)
        expect(errors).toBe(leastErrors(text, pattern))
        if (errors < pattern.length) expect(editDistance(pattern, text.slice(start, end))).toBe(errors)
      }),
      { seed: 20260512, numRuns: 300 },
    )
  })

  it('[TH1] likeness is 1 for equal texts, 0 for strangers, and the same both ways', () => {
    expect(likeness('contrat', 'contrat')).toBe(1)
    expect(likeness('contrat', 'ziggy')).toBe(0)
    expect(likeness('actions éducatives', 'action éducative')).toBeGreaterThan(0.8)
    fc.assert(
      fc.property(letters(10), letters(10), (a, b) => {
        expect(likeness(a, b)).toBeCloseTo(likeness(b, a))
      }),
      { seed: 20260512 },
    )
  })
})
