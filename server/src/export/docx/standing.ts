// Where a block stands: the style its paragraphs take, how far they are set in, and how deep lists are nested.
import { LIST_INDENT } from './look.ts'
import type { ParagraphProperties } from './paragraph-properties.ts'

export interface Standing {
  /** Style of plain paragraphs here, and the left indent that it already gives. */
  style: string
  styleLeft: number
  /** Style of list items here. */
  listStyle: string
  /** Twentieths of a point from the edges of the text. */
  left: number
  right: number
  /** From edge to edge, before `left` and `right`. */
  width: number
  /** Nesting of the list around; -1 outside of any. */
  listLevel: number
  align: 'left' | 'center' | 'right' | null
}

/** However deep lists are nested, a line keeps this width. */
const NARROWEST_LINE = 1701

export const flow = (width: number): Standing => ({
  style: 'Normal',
  styleLeft: 0,
  listStyle: 'ListParagraph',
  left: 0,
  right: 0,
  width,
  listLevel: -1,
  align: null,
})

/** Inside a cell of this width. */
export const inCell = (width: number, style: string, align: Standing['align']): Standing => ({
  ...flow(width),
  style,
  listStyle: style,
  align,
})

/** Inside a box set in by `indent` on both sides, whose style gives that indent itself. */
export const inBox = (outer: Standing, style: string, indent: number): Standing => ({
  ...outer,
  style,
  styleLeft: indent,
  listStyle: style,
  left: leftOf(outer) + indent,
  right: outer.right + indent,
  listLevel: -1,
})

/** The left edge of the words here. */
export function leftOf(standing: Standing): number {
  const wanted = standing.left + LIST_INDENT * (standing.listLevel + 1)
  return Math.min(wanted, Math.max(0, standing.width - standing.right - NARROWEST_LINE))
}

/** Style, indent and alignment of a plain paragraph here. */
export function paragraphHere(standing: Standing): ParagraphProperties {
  const left = leftOf(standing)
  const style = standing.listLevel >= 0 ? standing.listStyle : standing.style
  return {
    style,
    ...(left === standing.styleLeft ? {} : { indent: { left, right: standing.right } }),
    ...(standing.align ? { align: standing.align } : {}),
  }
}
