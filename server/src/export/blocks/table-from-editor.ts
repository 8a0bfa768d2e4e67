// An editor table → a full grid with its heading rows and the widths of its columns.
import type { NodeJson } from '@coplume/shared/document/section-json'
import { columnWidths } from './column-widths.ts'
import type { Block, Cell, Place, TableBlock } from './contract-blocks.ts'
import { tableGrid } from './table-grid.ts'

/** Characters on one line of a table, at its type size, on an upright page and on a page laid on its side. */
const UPRIGHT_CAPACITY = 94
const SIDEWAYS_CAPACITY = 150
/** From so many columns on, a table is read on a page laid on its side. */
export const WIDE_TABLE_COLUMNS = 7

type ReadBlocks = (nodes: readonly NodeJson[]) => Block[]

/** Numbers in a document are never trusted: a span of a thousand million cells must not be laid out. */
const spanOf = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(Math.max(1, Math.trunc(value)), 1000) : 1

function alignOf(value: unknown): Cell['align'] {
  return value === 'left' || value === 'center' || value === 'right' ? value : null
}

function cellFromEditor(node: NodeJson, readBlocks: ReadBlocks): Cell {
  if (node.type !== 'tableCell' && node.type !== 'tableHeader') throw new Error(`unknown cell: ${node.type}`)
  return {
    kind: 'cell',
    header: node.type === 'tableHeader',
    colspan: spanOf(node.attrs?.colspan),
    rowspan: spanOf(node.attrs?.rowspan),
    align: alignOf(node.attrs?.align),
    blocks: readBlocks(node.content ?? []),
  }
}

const isHeader = (place: Place): boolean => (place.kind === 'cell' ? place.header : place.from.header)

/** Leading rows made of headings alone; a table of nothing but headings repeats its first row only. */
function headerRowsOf(rows: readonly (readonly Place[])[]): number {
  const firstBodyRow = rows.findIndex((row) => !row.every(isHeader))
  return firstBodyRow === -1 ? Math.min(1, rows.length - 1) : firstBodyRow
}

/** A table drawn from its cells; the cover makes its own this way too. */
export function tableBlock(cells: readonly (readonly Cell[])[]): TableBlock {
  const rows = tableGrid(cells)
  const wide = (rows[0]?.length ?? 0) >= WIDE_TABLE_COLUMNS
  return {
    kind: 'table',
    headerRows: headerRowsOf(rows),
    columns: columnWidths(rows, wide ? SIDEWAYS_CAPACITY : UPRIGHT_CAPACITY),
    rows,
  }
}

export function tableFromEditor(node: NodeJson, readBlocks: ReadBlocks): TableBlock {
  const rows = (node.content ?? []).filter((row) => (row.content ?? []).length > 0)
  for (const row of rows) if (row.type !== 'tableRow') throw new Error(`unknown row: ${row.type}`)
  return tableBlock(rows.map((row) => (row.content ?? []).map((cell) => cellFromEditor(cell, readBlocks))))
}
