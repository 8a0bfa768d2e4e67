// Shares the width of a table among its columns after what they hold.
import { textsOf } from './block-text.ts'
import type { Place } from './contract-blocks.ts'

/** In average characters, as are all widths here. */
const NARROWEST = 4
const WIDEST_WORD = 20
const WIDEST_TEXT = 90
/** Margins of a cell, with some air. */
const MARGINS = 2.5
/** Capitals and digits are wider than the average letter, and headings are bold. */
const WIDE_CHARACTER = 1.25
const BOLD = 1.1

interface Need {
  /** Longest word: below it, words would be cut. */
  least: number
  /** What would be comfortable. */
  wished: number
}

function widthOf(text: string, bold: boolean): number {
  const wide = text.match(/[\p{Lu}\p{N}%€@&]/gu)?.length ?? 0
  return (text.length + wide * (WIDE_CHARACTER - 1)) * (bold ? BOLD : 1)
}

function needOf(places: readonly (Place | undefined)[]): Need {
  let least = NARROWEST
  let wished = NARROWEST
  for (const place of places) {
    if (place?.kind !== 'cell' || place.colspan > 1) continue
    const texts = place.blocks.flatMap(textsOf)
    // No-break spaces keep « 12 500 € » one word: only breaking white space and hyphens separate.
    const words = texts.flatMap((text) => text.split(/[ \t-]/))
    const longestWord = Math.max(0, ...words.map((word) => widthOf(word, place.header)))
    const total = texts.reduce((sum, text) => sum + widthOf(text, place.header), 0)
    least = Math.max(least, Math.min(longestWord, WIDEST_WORD))
    wished = Math.max(wished, Math.min(total, WIDEST_TEXT))
  }
  return { least: least + MARGINS, wished: Math.max(wished, least) + MARGINS }
}

/** Thousandths of the table's width, one number a column. `capacity`: characters that fit on one line of the table. */
export function columnWidths(rows: readonly (readonly Place[])[], capacity: number): number[] {
  const count = rows[0]?.length ?? 1
  const needs = Array.from({ length: count }, (_, column) => needOf(rows.map((row) => row[column])))
  const least = needs.reduce((sum, need) => sum + need.least, 0)
  const slack = Math.max(0, capacity - least)
  const longing = needs.reduce((sum, need) => sum + (need.wished - need.least), 0)
  const granted = longing > 0 ? Math.min(1, slack / longing) : 0
  const shares = needs.map((need) => need.least + granted * (need.wished - need.least))
  const total = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.floor((share * 1000) / total))
  const rest = 1000 - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, column) => (column === count - 1 ? width + rest : width))
}
