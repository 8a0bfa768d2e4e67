// Lays the cells of a table on a full grid, whatever spans they claim: overlaps, gaps and huge spans are put right.
import type { Cell, Place } from './contract-blocks.ts'

/** Word's own limit. */
export const COLUMNS_MAX = 63

const emptyCell = (): Cell => ({ kind: 'cell', header: false, colspan: 1, rowspan: 1, align: null, blocks: [] })

/** Cells of each row in order, with the spans they ask for. */
export function tableGrid(rows: readonly (readonly Cell[])[]): Place[][] {
  const grid: Place[][] = rows.map(() => [])
  rows.forEach((cells, rowIndex) => {
    let column = 0
    for (const asked of cells) {
      while (grid[rowIndex]?.[column]) column++
      if (column >= COLUMNS_MAX) throw new Error(`a table has more than ${COLUMNS_MAX} columns`)
      const cell = fitted(asked, grid, rowIndex, column)
      for (let row = rowIndex; row < rowIndex + cell.rowspan; row++)
        for (let covered = column; covered < column + cell.colspan; covered++) {
          const places = grid[row]
          if (places) places[covered] = { kind: 'covered', from: cell, firstColumn: covered === column }
        }
      const places = grid[rowIndex]
      if (places) places[column] = cell
      column += cell.colspan
    }
  })
  return filled(grid)
}

/** The cell with spans that stay inside the table and over free places. */
function fitted(cell: Cell, grid: readonly Place[][], row: number, column: number): Cell {
  let colspan = 1
  const widest = Math.min(cell.colspan, COLUMNS_MAX - column)
  while (colspan < widest && !grid[row]?.[column + colspan]) colspan++
  return { ...cell, colspan, rowspan: Math.min(cell.rowspan, grid.length - row) }
}

function filled(grid: readonly Place[][]): Place[][] {
  const width = Math.max(1, ...grid.map((places) => places.length))
  return grid.map((places) => Array.from({ length: width }, (_, column) => places[column] ?? emptyCell()))
}
