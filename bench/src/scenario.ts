// A question the bench asks of each server.
import type { Bench } from './bench.ts'

export interface Column {
  key: string
  label: string
  digits: number
}

export interface Scenario {
  /** As `--only` takes it. */
  name: string
  title: string
  /** How it is measured, for `docs/performance.md`. */
  method: string
  columns: readonly Column[]
  run(bench: Bench): Promise<void>
}
