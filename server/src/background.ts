// Work that goes on after its answer was sent; a stop waits for it.
import type { Logger } from 'pino'

export interface Background {
  run: (task: () => Promise<void>) => void
  /** Resolves when nothing is under way. */
  settled: () => Promise<void>
}

export function createBackground(log: Logger): Background {
  const running = new Set<Promise<void>>()
  return {
    run: (task) => {
      const work: Promise<void> = task()
        .catch((error: unknown) => log.error({ err: error }, 'Tâche de fond en échec'))
        .finally(() => running.delete(work))
      running.add(work)
    },
    settled: async () => {
      while (running.size > 0) await Promise.all(running)
    },
  }
}
