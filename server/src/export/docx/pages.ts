// Parts of the document with a page shape of their own: upright text, wide tables on their side.
import { MARGIN_ABOVE, type PageShape, SIDEWAYS, textWidth, UPRIGHT } from './look.ts'
import { paragraph } from './paragraph.ts'
import type { Relationships } from './relationships.ts'
import { element, type Xml } from './xml.ts'

/** What stands on pages of one shape. */
export interface Piece {
  xml: Xml
  sideways: boolean
  /** A heading goes along with the table that it announces. */
  announces: boolean
}

const HEADER_DISTANCE = 624

/** `cover`: the first page bears neither running title nor page number. */
function pagesXml(shape: PageShape, cover: boolean, relationships: Relationships): Xml {
  const reference = (kind: 'header' | 'footer', type: string, file: string) =>
    element(`w:${kind}Reference`, { 'w:type': type, 'r:id': relationships.part(kind, file) })
  return element(
    'w:sectPr',
    {},
    cover ? reference('header', 'first', 'header-first.xml') : null,
    reference('header', 'default', 'header.xml'),
    reference('footer', 'default', 'footer.xml'),
    element('w:type', { 'w:val': 'nextPage' }),
    element('w:pgSz', {
      'w:w': shape.width,
      'w:h': shape.height,
      'w:orient': shape.orientation === 'landscape' ? 'landscape' : undefined,
    }),
    element('w:pgMar', {
      'w:top': MARGIN_ABOVE,
      'w:right': shape.margin,
      'w:bottom': MARGIN_ABOVE,
      'w:left': shape.margin,
      'w:header': HEADER_DISTANCE,
      'w:footer': HEADER_DISTANCE,
      'w:gutter': 0,
    }),
    cover ? element('w:titlePg') : null,
  )
}

export const widthFor = (sideways: boolean): number => textWidth(sideways ? SIDEWAYS : UPRIGHT)

/** Headings that stand right before a sideways table turn with it. */
function turned(pieces: readonly Piece[]): Piece[] {
  const result = [...pieces]
  for (let index = result.length - 2; index >= 0; index--) {
    const piece = result[index]
    if (piece?.announces && result[index + 1]?.sideways) result[index] = { ...piece, sideways: true }
  }
  return result
}

/** The pieces in order, with the end of a part wherever the shape of the page changes. */
export function paged(pieces: readonly Piece[], cover: boolean, relationships: Relationships): Xml[] {
  const placed = turned(pieces)
  let coverAhead = cover
  const body = placed.flatMap((piece, index) => {
    const next = placed[index + 1]
    const shape = piece.sideways ? SIDEWAYS : UPRIGHT
    if (next?.sideways === piece.sideways) return [piece.xml]
    const pages = pagesXml(shape, coverAhead, relationships)
    coverAhead = false
    // The last part of a document is described at the end of its body, the others in their last paragraph.
    return [piece.xml, next ? paragraph({ style: 'Between', pages }) : pages]
  })
  return body
}
