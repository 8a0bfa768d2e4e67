import { describe, expect, it } from 'vitest'
import { textsOf } from './block-text.ts'
import type { Cell, Place } from './contract-blocks.ts'
import { COLUMNS_MAX, tableGrid } from './table-grid.ts'

const cell = (text: string, colspan = 1, rowspan = 1): Cell => ({
  kind: 'cell',
  header: false,
  colspan,
  rowspan,
  align: null,
  blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text, marks: {} }] }],
})

/** A row as drawn: the cell's words where it begins, « < » where it goes on, « ^ » where one from above does. */
const drawn = (row: readonly Place[]): string =>
  row
    .map((place) => {
      if (place.kind === 'cell') return place.blocks.flatMap(textsOf).join('+') || '·'
      return row.includes(place.from) ? '<' : '^'
    })
    .join(' ')

const draw = (...rows: Cell[][]): string[] => tableGrid(rows).map(drawn)

describe('[EX7] the grid of a table', () => {
  it('places cells around what spans several rows and columns', () => {
    expect(draw([cell('a', 1, 2), cell('b', 2), cell('c')], [cell('d'), cell('e'), cell('f')])).toEqual([
      'a b < c',
      '^ d e f',
    ])
  })

  it('fills the places that a short row leaves', () => {
    expect(draw([cell('a'), cell('b')], [cell('c')])).toEqual(['a b', 'c ·'])
  })

  it('ends a row span with the table', () => {
    expect(draw([cell('a', 1, 900), cell('b')], [cell('c')])).toEqual(['a b', '^ c'])
  })

  it('stops a column span where another cell already stands', () => {
    expect(draw([cell('a'), cell('b', 1, 2), cell('c')], [cell('d', 3)])).toEqual(['a b c', 'd ^ ·'])
  })

  it('takes a huge column span for the columns that are there', () => {
    expect(draw([cell('a', 1000)], [cell('b'), cell('c')])).toEqual(['a <', 'b c'])
  })

  it('keeps the words of the cells that find no room', () => {
    const words = Array.from({ length: 70 }, (_, index) => `m${index}`)
    const [row = []] = tableGrid([words.map((word) => cell(word))])
    expect(row).toHaveLength(COLUMNS_MAX)
    expect(row.flatMap((place) => (place.kind === 'cell' ? place.blocks.flatMap(textsOf) : []))).toEqual(words)
  })
})
