// Colours, sizes and measures of the printed contract: sober, and none of the State's own signs.
// Lengths are twentieths of a point (567 to the centimetre), type sizes half points.
export const INK = {
  text: '1F2328',
  accent: '0F5C63',
  grey: '5F6B70',
  rule: 'B8C4C6',
  headerFill: 'E3EEEF',
} as const

/** Metric twin of Liberation Sans: the same lines break at the same place in Word and in LibreOffice. */
export const FONT = 'Arial'

export const BODY_SIZE = 21
export const TABLE_SIZE = 18

/** One step of a list. */
export const LIST_INDENT = 397

/** How far a quotation is set in, on both sides. */
export const QUOTE_INDENT = 567

export interface PageShape {
  width: number
  height: number
  /** At the sides. */
  margin: number
  orientation: 'portrait' | 'landscape'
}

const A4_SHORT = 11_906
const A4_LONG = 16_838

export const UPRIGHT: PageShape = { width: A4_SHORT, height: A4_LONG, margin: 1361, orientation: 'portrait' }
export const SIDEWAYS: PageShape = { width: A4_LONG, height: A4_SHORT, margin: 1134, orientation: 'landscape' }

/** Above and below: room for two lines of running title. */
export const MARGIN_ABOVE = 1474

export const textWidth = (shape: PageShape): number => shape.width - 2 * shape.margin
