// The figures as a person reads them in a terminal, with their ratio to Hocuspocus.
import type { Scenario } from '../scenario.ts'
import { inDigits } from './digits.ts'
import { ratioTo } from './ratio.ts'
import type { Row } from './summary.ts'

function line(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, index) => (index < 2 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)))
    .join('  ')
}

export function consoleTable(scenario: Scenario, rows: readonly Row[]): string {
  const own = rows.filter((row) => row.scenario === scenario.name)
  const header = ['case', 'server', ...scenario.columns.map((column) => column.label), 'rounds']
  const cells = own.map((row) => [
    row.case,
    row.server,
    ...scenario.columns.map(({ key, digits }) => {
      const ratio = ratioTo(rows, row, key)
      const value = inDigits(row.values[key], digits)
      return ratio === null ? value : `${value} (×${inDigits(ratio, 2)})`
    }),
    String(row.rounds),
  ])
  const widths = header.map((label, index) => Math.max(label.length, ...cells.map((row) => row[index]?.length ?? 0)))
  const remarks = own.flatMap((row) => row.remarks.map((remark) => `  ! ${row.server}, ${row.case}: ${remark}`))
  return [scenario.title, line(header, widths), ...cells.map((row) => line(row, widths)), ...remarks].join('\n')
}
