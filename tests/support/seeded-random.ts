// Chance that a seed replays: mulberry32.
export interface Random {
  /** In [0, 1). */
  next(): number
  /** Integer in [0, below). */
  int(below: number): number
  pick<T>(from: readonly T[]): T
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const random: Random = {
    next() {
      state = (state + 0x6d2b79f5) >>> 0
      let mixed = Math.imul(state ^ (state >>> 15), state | 1)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
    },
    int: (below) => Math.floor(random.next() * below),
    pick(from) {
      const picked = from[random.int(from.length)]
      if (picked === undefined) throw new RangeError('nothing to pick from')
      return picked
    },
  }
  return random
}
