// Runs something for a key at once, then at most once per interval however often it is asked.
export interface Spaced<Key> {
  ask(key: Key): void
  /** Forgets what was still to run. */
  stop(): void
}

export function spaced<Key>(intervalMs: number, run: (key: Key) => void): Spaced<Key> {
  /** Keys that ran within the interval; true when asked again meanwhile. */
  const recent = new Map<Key, { timer: NodeJS.Timeout; again: boolean }>()

  function start(key: Key): void {
    const timer = setTimeout(() => {
      const again = recent.get(key)?.again ?? false
      recent.delete(key)
      if (again) start(key)
    }, intervalMs)
    timer.unref()
    recent.set(key, { timer, again: false })
    run(key)
  }

  return {
    ask: (key) => {
      const held = recent.get(key)
      if (held) held.again = true
      else start(key)
    },
    stop: () => {
      for (const { timer } of recent.values()) clearTimeout(timer)
      recent.clear()
    },
  }
}
