// Shares the width of a table among its columns after what they hold.
import type { Block, Cell, Place } from './contract-blocks.ts'
import { plainText } from './inlines-from-editor.ts'

/** In characters: a column is never squeezed below, nor does a long text claim more. */
const NARROWEST = 4
const WIDEST_WORD = 18
const WIDEST_TEXT = 90

interface Need {
  /** Longest word: below it, words would be cut. */
  least: number
  /** What would be comfortable. */
  wished: number
}

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [plainText(block.content)]
    case 'list':
      return block.items.flat().flatMap(textsOf)
    case 'table':
      return block.rows.flat().flatMap((place) => (place.kind === 'cell' ? place.blocks.flatMap(textsOf) : []))
    case 'callout':
    case 'quote':
      return block.blocks.flatMap(textsOf)
    case 'rule':
    case 'to-write':
      return []
  }
}

/** Characters of a cell, all its blocks together. */
export const cellLength = (cell: Cell): number => cell.blocks.flatMap(textsOf).join(' ').length

function needOf(places: readonly (Place | undefined)[]): Need {
  let least = NARROWEST
  let wished = NARROWEST
  for (const place of places) {
    if (place?.kind !== 'cell' || place.colspan > 1) continue
    const texts = place.blocks.flatMap(textsOf)
    // No-break spaces keep « 12 500 € » one word: only breaking white space and hyphens separate.
    const longestWord = Math.max(0, ...texts.flatMap((text) => text.split(/[ \t-]/)).map((word) => word.length))
    const total = texts.reduce((sum, text) => sum + text.length, 0)
    least = Math.max(least, Math.min(longestWord + (place.header ? 1 : 0), WIDEST_WORD))
    wished = Math.max(wished, Math.min(total, WIDEST_TEXT))
  }
  return { least, wished: Math.max(wished, least) }
}

/** Thousandths of the table's width, one number a column. `capacity`: characters that fit on one line of the table. */
export function columnWidths(rows: readonly (readonly Place[])[], capacity: number): number[] {
  const count = rows[0]?.length ?? 1
  const needs = Array.from({ length: count }, (_, column) => needOf(rows.map((row) => row[column])))
  const least = needs.reduce((sum, need) => sum + need.least, 0)
  const slack = Math.max(0, capacity - least)
  const longing = needs.reduce((sum, need) => sum + (need.wished - need.least), 0)
  const shares = needs.map((need) => need.least + (longing > 0 ? (slack * (need.wished - need.least)) / longing : 0))
  const total = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.floor((share * 1000) / total))
  const rest = 1000 - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, column) => (column === count - 1 ? width + rest : width))
}
