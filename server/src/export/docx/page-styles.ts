// Styles of what surrounds the text: cover, table of contents, headers and footers.
import { INK, textWidth, UPRIGHT } from './look.ts'
import type { ParagraphStyle } from './style.ts'

/** Where the titles of each level of the table of contents begin and end. */
const CONTENTS_LOOK = [
  { left: 454, hanging: 454, before: 140, bold: true },
  { left: 1077, hanging: 623, before: 20, bold: false },
  { left: 1871, hanging: 794, before: 0, bold: false },
]

const contentsStyles = CONTENTS_LOOK.map(
  ({ left, hanging, before, bold }, index): ParagraphStyle => ({
    id: `TOC${index + 1}`,
    name: `toc ${index + 1}`,
    next: 'Normal',
    paragraph: {
      tabs: [
        { kind: 'left', at: left },
        { kind: 'right', at: textWidth(UPRIGHT), leader: 'dot' },
      ],
      spacing: { before, after: 40, line: 252 },
      indent: { left, right: 567, hanging },
    },
    ...(bold ? { run: { bold: true } } : {}),
  }),
)

export const pageStyles: ParagraphStyle[] = [
  {
    id: 'Title',
    name: 'Title',
    next: 'Normal',
    offered: true,
    paragraph: { spacing: { before: 0, after: 360, line: 252 } },
    run: { bold: true, color: INK.accent, size: 56 },
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    next: 'Normal',
    paragraph: { spacing: { before: 0, after: 80 } },
    run: { color: INK.grey, size: 26 },
  },
  {
    id: 'CoverSubtitle',
    name: 'Couverture – nature',
    custom: true,
    basedOn: 'Subtitle',
    paragraph: { spacing: { before: 2400, after: 160 } },
  },
  {
    id: 'CoverVersion',
    name: 'Couverture – version',
    custom: true,
    next: 'Normal',
    paragraph: {
      borders: { left: { size: 36, space: 10, color: INK.accent } },
      spacing: { before: 0, after: 600 },
      indent: { left: 227 },
    },
    run: { size: 24 },
  },
  {
    id: 'CoverLabel',
    name: 'Couverture – intitulé',
    custom: true,
    next: 'CoverFact',
    paragraph: { keepNext: true, spacing: { before: 280, after: 40 } },
    run: { bold: true, color: INK.grey, size: 20 },
  },
  {
    id: 'CoverFact',
    name: 'Couverture – mention',
    custom: true,
    paragraph: { spacing: { before: 0, after: 20 } },
    run: { size: 24 },
  },
  {
    id: 'FrontHeading',
    name: 'Titre liminaire',
    custom: true,
    next: 'Normal',
    paragraph: { keepNext: true, spacing: { before: 400, after: 160 } },
    run: { bold: true, color: INK.accent, size: 34 },
  },
  { id: 'TOCHeading', name: 'TOC Heading', basedOn: 'FrontHeading', next: 'Normal' },
  ...contentsStyles,
  {
    id: 'Header',
    name: 'header',
    paragraph: { spacing: { before: 0, after: 0, line: 240 } },
    run: { color: INK.grey, size: 16 },
  },
  {
    id: 'Footer',
    name: 'footer',
    paragraph: { spacing: { before: 0, after: 0, line: 240 }, align: 'right' },
    run: { color: INK.grey, size: 16 },
  },
]
