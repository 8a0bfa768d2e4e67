// Time is passed in, so that a test can say `clock.advance(…)`.
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number
}

export const systemClock: Clock = { now: () => Date.now() }

export interface FakeClock extends Clock {
  advance(milliseconds: number): void
}

export function fakeClock(start = Date.UTC(2024, 0, 15, 9)): FakeClock {
  let at = start
  return {
    now: () => at,
    advance: (milliseconds) => {
      at += milliseconds
    },
  }
}

export const instantOf = (milliseconds: number): string => new Date(milliseconds).toISOString()
