// Lays the cells of a table on a full grid, whatever spans they claim: overlaps, gaps and huge spans are put right,
// and no word is lost on the way.
import type { Cell, Place } from './contract-blocks.ts'

/** Word's own limit. */
export const COLUMNS_MAX = 63

type Grid = (Place | undefined)[][]

const emptyCell = (): Cell => ({ kind: 'cell', header: false, colspan: 1, rowspan: 1, align: null, blocks: [] })

/** Cells of each row in order, with the spans they ask for. */
export function tableGrid(rows: readonly (readonly Cell[])[]): Place[][] {
  const grid: Grid = rows.map(() => [])
  rows.forEach((cells, row) => {
    for (const asked of cells) place(asked, grid, row)
  })
  return filled(withoutIdleColumns(grid))
}

function place(asked: Cell, grid: Grid, row: number): void {
  const places = grid[row] ?? []
  let column = 0
  while (places[column]) column++
  if (column >= COLUMNS_MAX) {
    // No room left: its words join the cell that takes the last place.
    const last = places[COLUMNS_MAX - 1]
    const host = last?.kind === 'covered' ? last.from : last
    if (host) host.blocks = [...host.blocks, ...asked.blocks]
    return
  }
  let colspan = 1
  const widest = Math.min(asked.colspan, COLUMNS_MAX - column)
  while (colspan < widest && !places[column + colspan]) colspan++
  const cell: Cell = { ...asked, colspan, rowspan: Math.min(asked.rowspan, grid.length - row) }
  for (let below = row; below < row + cell.rowspan; below++)
    for (let covered = column; covered < column + colspan; covered++) {
      const line = grid[below]
      if (line) line[covered] = { kind: 'covered', from: cell, firstColumn: covered === column }
    }
  places[column] = cell
}

/** A column in which no cell begins only widens what lies over it. */
function withoutIdleColumns(grid: Grid): Grid {
  const columns = [...Array(COLUMNS_MAX).keys()]
  const begins = columns.filter((column) => grid.some((places) => places[column]?.kind === 'cell'))
  for (const places of grid)
    places.forEach((found, column) => {
      if (found?.kind !== 'cell') return
      found.colspan = begins.filter((one) => one >= column && one < column + found.colspan).length
    })
  return grid.map((places) => begins.map((column) => places[column]))
}

function filled(grid: Grid): Place[][] {
  const width = Math.max(1, ...grid.map((places) => places.length))
  return grid.map((places) => Array.from({ length: width }, (_, column) => places[column] ?? emptyCell()))
}
