// Styles of the text: paragraphs, headings, lists, notes, boxes, tables.
import { CALLOUT_INDENT, calloutLooks } from './callout.ts'
import { INK, QUOTE_INDENT, TABLE_SIZE } from './look.ts'
import type { ParagraphStyle } from './style.ts'

interface HeadingLook {
  size: number
  before: number
  after: number
  color: string
  /** Room for the number, so that a title on two lines stays aligned. */
  hanging: number
}

/** From the parts of the contract to the deepest heading inside a section. */
const HEADINGS: readonly HeadingLook[] = [
  { size: 34, before: 480, after: 160, color: INK.accent, hanging: 567 },
  { size: 27, before: 360, after: 120, color: INK.accent, hanging: 737 },
  { size: 24, before: 280, after: 100, color: INK.text, hanging: 907 },
  { size: 22, before: 240, after: 80, color: INK.text, hanging: 1077 },
  { size: 21, before: 200, after: 80, color: INK.accent, hanging: 0 },
  { size: 21, before: 180, after: 60, color: INK.grey, hanging: 0 },
]

const headingStyles = HEADINGS.map(
  ({ size, before, after, color, hanging }, index): ParagraphStyle => ({
    id: `Heading${index + 1}`,
    name: `heading ${index + 1}`,
    next: 'Normal',
    offered: true,
    paragraph: {
      keepNext: true,
      keepLines: true,
      ...(hanging > 0 ? { tabs: [{ kind: 'left', at: hanging }] } : {}),
      spacing: { before, after, line: 252 },
      ...(hanging > 0 ? { indent: { left: hanging, hanging } } : {}),
      outline: index,
    },
    run: { bold: true, color, size },
  }),
)

const calloutStyles = Object.values(calloutLooks).map(
  ({ style, styleName, bar, fill }): ParagraphStyle => ({
    id: style,
    name: styleName,
    custom: true,
    offered: true,
    paragraph: {
      borders: {
        top: { size: 4, space: 5, color: fill },
        left: { size: 36, space: 9, color: bar },
        bottom: { size: 4, space: 5, color: fill },
      },
      fill,
      spacing: { before: 0, after: 80 },
      indent: { left: CALLOUT_INDENT, right: CALLOUT_INDENT },
    },
  }),
)

export const textStyles: ParagraphStyle[] = [
  { id: 'Normal', name: 'Normal', offered: true },
  ...headingStyles,
  { id: 'ListParagraph', name: 'List Paragraph', offered: true, paragraph: { spacing: { after: 70 } } },
  {
    id: 'Quote',
    name: 'Quote',
    next: 'Normal',
    offered: true,
    paragraph: { indent: { left: QUOTE_INDENT, right: QUOTE_INDENT } },
    run: { italic: true, color: INK.grey },
  },
  ...calloutStyles,
  {
    id: 'ToWrite',
    name: 'Section à rédiger',
    custom: true,
    next: 'Normal',
    run: { italic: true, color: INK.grey },
  },
  {
    id: 'Rule',
    name: 'Filet',
    custom: true,
    next: 'Normal',
    paragraph: { borders: { bottom: { size: 6, space: 1, color: INK.rule } }, spacing: { before: 0, after: 200 } },
    run: { size: 8 },
  },
  {
    id: 'TableText',
    name: 'Tableau',
    custom: true,
    offered: true,
    paragraph: { spacing: { before: 40, after: 40, line: 245 } },
    run: { size: TABLE_SIZE },
  },
  {
    id: 'TableHead',
    name: 'Tableau en-tête',
    custom: true,
    basedOn: 'TableText',
    offered: true,
    paragraph: { keepNext: true },
    run: { bold: true },
  },
  {
    id: 'Between',
    name: 'Séparation',
    custom: true,
    next: 'Normal',
    paragraph: { spacing: { before: 0, after: 0, line: 20 } },
    run: { size: 2 },
  },
  {
    id: 'FootnoteText',
    name: 'footnote text',
    paragraph: { spacing: { before: 0, after: 40, line: 240 } },
    run: { size: 17 },
  },
]
