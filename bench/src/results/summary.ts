// Rounds brought together: one row a case and server, each figure the median of its rounds.
import { median } from '../statistics.ts'
import type { Sample } from './sample.ts'

export interface Row {
  scenario: string
  case: string
  server: string
  values: Record<string, number>
  rounds: number
  /** Why rounds were left out; when all of them were, the figures are of those rounds all the same. */
  remarks: string[]
}

export function summarise(samples: readonly Sample[]): Row[] {
  const groups = new Map<string, Sample[]>()
  for (const sample of samples) {
    const key = JSON.stringify([sample.scenario, sample.case, sample.server])
    groups.set(key, [...(groups.get(key) ?? []), sample])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const sound = group.filter((one) => one.discarded === null)
    const counted = sound.length > 0 ? sound : group
    const columns = Object.keys(first.values)
    return {
      scenario: first.scenario,
      case: first.case,
      server: first.server,
      values: Object.fromEntries(
        columns.map((column) => [column, median(counted.map((one) => one.values[column] ?? Number.NaN))]),
      ),
      rounds: sound.length,
      remarks: group.flatMap((one) => one.discarded ?? []),
    }
  })
}
