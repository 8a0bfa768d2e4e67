// What was opened is closed in the opposite order, after a stop as after a start that failed halfway.
export interface Closing {
  add: (close: () => void | Promise<void>) => void
  /** Closes everything once; later calls wait for the first. */
  run: () => Promise<void>
}

export function createClosing(): Closing {
  const steps: (() => void | Promise<void>)[] = []
  let running: Promise<void> | null = null
  const closeAll = async () => {
    const failures: unknown[] = []
    for (const close of steps.reverse()) {
      try {
        await close()
      } catch (error) {
        failures.push(error)
      }
    }
    // One part that fails to close must not keep the others open, nor its failure quiet.
    if (failures.length > 0) throw new AggregateError(failures, 'Arrêt incomplet')
  }
  return {
    add: (close) => steps.push(close),
    run: () => {
      running ??= closeAll()
      return running
    },
  }
}
