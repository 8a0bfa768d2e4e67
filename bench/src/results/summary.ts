// Rounds brought together: one row a case and server, each figure the median of its rounds.
import { z } from 'zod'
import { median } from '../statistics.ts'
import type { Sample } from './sample.ts'

export const Row = z.object({
  scenario: z.string(),
  case: z.string(),
  server: z.string(),
  /** Null where nothing of the kind was measured. */
  values: z.record(z.string(), z.number().nullable()),
  rounds: z.number(),
  /** Why rounds were left out; when all of them were, the figures are of those rounds all the same. */
  remarks: z.array(z.string()),
})
export type Row = z.infer<typeof Row>

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)

const caseOf = (row: Row): string => `${row.scenario}/${row.case}`

const ORDER = ['Coplume', 'other build', 'Hocuspocus', 'y-websocket', 'bare relay']
const rank = ({ server }: Row): number => ORDER.indexOf(server)

export function summarise(samples: readonly Sample[]): Row[] {
  const groups = new Map<string, Sample[]>()
  for (const sample of samples) {
    const key = JSON.stringify([sample.scenario, sample.case, sample.server])
    groups.set(key, [...(groups.get(key) ?? []), sample])
  }
  const rows = [...groups.values()].flatMap((group) => {
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
        columns.map((column) => [column, finite(median(counted.map((one) => one.values[column] ?? Number.NaN)))]),
      ),
      rounds: sound.length,
      remarks: group.flatMap((one) => one.discarded ?? []),
    }
  })
  // As they first came, but in one order of servers for all tables.
  const cases = [...new Set(rows.map(caseOf))]
  return rows.sort((a, b) => cases.indexOf(caseOf(a)) - cases.indexOf(caseOf(b)) || rank(a) - rank(b))
}
