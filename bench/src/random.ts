// Chance that a seed replays: mulberry32.
export interface Random {
  /** In [0, 1). */
  next(): number
  /** Integer in [0, below). */
  int(below: number): number
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return { next, int: (below) => Math.floor(next() * below) }
}
