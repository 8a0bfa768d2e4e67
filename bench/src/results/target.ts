// What the project has set itself, and how far a run is from it.
import { ratioTo } from './ratio.ts'
import type { Row } from './summary.ts'

interface Target {
  scenario: string
  /** Part of the case's name. */
  case: string
  column: string
  says: string
  /** At most this many times Hocuspocus, or at most this much. */
  most: { times: number } | { value: number }
  /** What stands in the way, said where the target is missed. */
  cost: string
}

const COMMIT =
  'every keystroke waits for a commit that the disk has confirmed, which the peers do not do; the floor below says what one costs on this machine'

export const TARGETS: readonly Target[] = [
  {
    scenario: 'fan-out',
    case: '100 people, with carets',
    column: 'cpu',
    says: 'CPU per delivered edit, 100 people in a section',
    most: { times: 0.2 },
    cost: 'what is left after gathering is the guard (a Y.Doc of the section), the stamped carets and one write per socket',
  },
  {
    scenario: 'fan-out',
    case: '100 people, with carets',
    column: 'p95',
    says: 'the same, p95 in ms',
    most: { value: 40 },
    cost: 'edits are gathered for up to 33 ms, then wait for their commit',
  },
  {
    scenario: 'fan-out',
    case: '100 people, with carets',
    column: 'caretP95',
    says: 'presence, 100 observers, p95 in ms',
    most: { value: 300 },
    cost: 'carets leave with the text they follow, or after 40 ms',
  },
  {
    scenario: 'fan-out',
    case: '50 people, with carets',
    column: 'cpu',
    says: 'CPU per delivered edit, 50 people',
    most: { times: 0.5 },
    cost: 'what is left after gathering is the guard (a Y.Doc of the section), the stamped carets and one write per socket',
  },
  {
    scenario: 'fan-out',
    case: '50 people, with carets',
    column: 'p95',
    says: 'the same, p95',
    most: { times: 1 },
    cost: COMMIT,
  },
  {
    scenario: 'many-rooms',
    case: '250 rooms',
    column: 'cpu',
    says: 'CPU per delivered edit, 250 rooms × 4',
    most: { times: 0.5 },
    cost: 'with four people to a room an edit is shared by three deliveries only: its check, its row and its projection weigh most',
  },
  {
    scenario: 'many-rooms',
    case: '250 rooms',
    column: 'p95',
    says: 'the same, p95',
    most: { times: 1 },
    cost: COMMIT,
  },
  {
    scenario: 'fan-out',
    case: '10 people, with carets',
    column: 'cpu',
    says: 'CPU per delivered edit, 10 people',
    most: { times: 1 },
    cost: COMMIT,
  },
  {
    scenario: 'fan-out',
    case: '2 people, with carets',
    column: 'cpu',
    says: 'CPU per delivered edit, 2 people',
    most: { times: 2 },
    cost: COMMIT,
  },
  {
    scenario: 'fan-out',
    case: '2 people, with carets',
    column: 'p95',
    says: 'latency of 2 people, p95',
    most: { times: 1.5 },
    cost: COMMIT,
  },
  {
    scenario: 'readers',
    case: 'people type',
    column: 'p95',
    says: '30 people write and 300 read 60,000 words, p95 in ms',
    most: { value: 150 },
    cost: 'two cores hold the server and 330 clients',
  },
  {
    scenario: 'cold-open',
    case: 'edits',
    column: 'milliseconds',
    says: 'cold open, time to full content',
    most: { times: 0.2 },
    cost: 'the right is looked up and the state read from disk before anything is sent',
  },
  {
    scenario: 'cold-open',
    case: 'edits',
    column: 'kibibytes',
    says: 'cold open, bytes received',
    most: { times: 1 / 3 },
    cost: 'the compacted state is sent as it is: compressed frames (type 101) are not there yet',
  },
  {
    scenario: 'memory',
    case: 'documents',
    column: 'sections',
    says: '200 open sections, 300 sockets, MiB',
    most: { value: 400 },
    cost: 'reference lists and templates are held in memory from the start',
  },
]

export interface Verdict {
  says: string
  wanted: string
  reached: string
  met: boolean
  cost: string
}

const times = (ratio: number): string => `${ratio.toFixed(2)} × Hocuspocus`

/** Null when this run has not measured it. */
export function verdictOn(target: Target, rows: readonly Row[]): Verdict | null {
  const row = rows.find(
    (one) => one.scenario === target.scenario && one.server === 'Coplume' && one.case.includes(target.case),
  )
  if (!row) return null
  const { says, cost, most } = target
  const doubt = row.rounds === 0 ? ' †' : ''
  if ('times' in most) {
    const ratio = ratioTo(rows, row, target.column)
    if (ratio === null) return null
    return { says, cost, wanted: `≤ ${times(most.times)}`, reached: times(ratio) + doubt, met: ratio <= most.times }
  }
  const value = row.values[target.column]
  if (typeof value !== 'number') return null
  return { says, cost, wanted: `≤ ${most.value}`, reached: value.toFixed(1) + doubt, met: value <= most.value }
}
