// The figures of people typing together.
import type { Column } from '../scenario.ts'

export const TYPING_COLUMNS: readonly Column[] = [
  { key: 'cpu', label: 'CPU ms per 1,000 delivered', digits: 1 },
  { key: 'p50', label: 'p50 ms', digits: 2 },
  { key: 'p95', label: 'p95 ms', digits: 2 },
  { key: 'caretP95', label: 'caret p95 ms', digits: 1 },
  { key: 'core', label: '% of a core', digits: 1 },
  { key: 'clientLate', label: 'client late p99 ms', digits: 1 },
  { key: 'clientBusy', label: 'client busy %', digits: 0 },
]
