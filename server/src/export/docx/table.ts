// Tables: a full grid, heading rows repeated at the top of each page, merged cells, fixed widths.
import { textLength } from '../blocks/block-text.ts'
import type { Block, Cell, Place, TableBlock } from '../blocks/contract-blocks.ts'
import { INK } from './look.ts'
import type { Pen } from './pen.ts'
import { inCell, leftOf, type Standing } from './standing.ts'
import { element, value, type Xml } from './xml.ts'

export type WriteBlocks = (blocks: readonly Block[], standing: Standing, pen: Pen) => Xml[]

/** Left and right margin of a cell. */
export const CELL_MARGIN = 85

/** A row with more characters may be cut by the end of a page; a shorter one is kept whole. */
const WHOLE_ROW_LENGTH = 700

interface Setting {
  widths: readonly number[]
  pen: Pen
  write: WriteBlocks
}

function columnWidths(table: TableBlock, available: number): number[] {
  const widths = table.columns.map((share) => Math.floor((available * share) / 1000))
  const rest = available - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, column) => (column === 0 ? width + rest : width))
}

/** A place of the grid that `cell` takes in one row. */
function placeXml(cell: Cell, column: number, merge: 'restart' | 'continue' | null, setting: Setting): Xml {
  const width = setting.widths.slice(column, column + cell.colspan).reduce((sum, one) => sum + one, 0)
  const properties = element(
    'w:tcPr',
    {},
    element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
    cell.colspan > 1 ? value('w:gridSpan', cell.colspan) : null,
    merge ? value('w:vMerge', merge) : null,
    cell.header ? element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': INK.headerFill }) : null,
  )
  const standing = inCell(width - 2 * CELL_MARGIN, cell.header ? 'TableHead' : 'TableText', cell.align)
  const content = merge === 'continue' ? [] : setting.write(cell.blocks, standing, setting.pen)
  // A cell must end with a paragraph.
  const endsOpen = content.length === 0 || cell.blocks.at(-1)?.kind === 'table'
  const end = endsOpen ? element('w:p', {}, element('w:pPr', {}, value('w:pStyle', standing.style))) : null
  return element('w:tc', {}, properties, ...content, end)
}

function rowXml(row: readonly Place[], repeated: boolean, setting: Setting): Xml {
  const cells = row.map((place, column): Xml | null => {
    if (place.kind === 'cell') return placeXml(place, column, place.rowspan > 1 ? 'restart' : null, setting)
    const beginsAbove = !row.includes(place.from)
    return beginsAbove && place.firstColumn ? placeXml(place.from, column, 'continue', setting) : null
  })
  const length = row.reduce((sum, place) => sum + (place.kind === 'cell' ? textLength(place.blocks) : 0), 0)
  const properties = element(
    'w:trPr',
    {},
    length <= WHOLE_ROW_LENGTH || repeated ? element('w:cantSplit') : null,
    repeated ? element('w:tblHeader') : null,
  )
  return element('w:tr', {}, properties, ...cells)
}

export function tableXml(table: TableBlock, standing: Standing, pen: Pen, write: WriteBlocks): Xml {
  const left = leftOf(standing)
  const available = standing.width - left - standing.right
  const widths = columnWidths(table, available)
  const setting: Setting = { widths, pen, write }
  const properties = element(
    'w:tblPr',
    {},
    value('w:tblStyle', 'ContractTable'),
    element('w:tblW', { 'w:w': available, 'w:type': 'dxa' }),
    left > 0 ? element('w:tblInd', { 'w:w': left, 'w:type': 'dxa' }) : null,
    element('w:tblLayout', { 'w:type': 'fixed' }),
    // Assistive technology takes the first row for headings only when the table says so.
    element('w:tblLook', {
      'w:val': table.headerRows > 0 ? '0420' : '0400',
      'w:firstRow': table.headerRows > 0 ? 1 : 0,
      'w:lastRow': 0,
      'w:firstColumn': 0,
      'w:lastColumn': 0,
      'w:noHBand': 0,
      'w:noVBand': 1,
    }),
  )
  const grid = element('w:tblGrid', {}, ...widths.map((width) => element('w:gridCol', { 'w:w': width })))
  const rows = table.rows.map((row, index) => rowXml(row, index < table.headerRows, setting))
  return element('w:tbl', {}, properties, grid, ...rows)
}
