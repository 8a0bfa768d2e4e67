// How a paragraph is laid out, in the order the schema wants its elements.
import { element, join, unlessEmpty, value, type Xml } from './xml.ts'

type Side = 'top' | 'left' | 'bottom' | 'right'

export interface Border {
  /** Eighths of a point. */
  size: number
  /** Points between the border and the text. */
  space: number
  color: string
}

export interface ParagraphProperties {
  style?: string
  keepNext?: boolean
  keepLines?: boolean
  pageBreakBefore?: boolean
  numbering?: { list: number; level: number }
  borders?: Partial<Record<Side, Border>>
  fill?: string
  tabs?: { kind: 'left' | 'right' | 'center' | 'clear'; at: number; leader?: 'dot' }[]
  spacing?: { before?: number; after?: number /** 240 to a line */; line?: number }
  indent?: { left?: number; right?: number; hanging?: number }
  align?: 'left' | 'center' | 'right'
  outline?: number
  /** Ends a part of the document here: a `w:sectPr`. */
  pages?: Xml
}

const SIDES: readonly Side[] = ['top', 'left', 'bottom', 'right']

const flag = (name: string, on: boolean | undefined): Xml | null =>
  on === undefined ? null : on ? element(name) : value(name, 0)

const border = (side: Side, border: Border | undefined): Xml | null =>
  border
    ? element(`w:${side}`, { 'w:val': 'single', 'w:sz': border.size, 'w:space': border.space, 'w:color': border.color })
    : null

/** `lineRule` is always said: without it LibreOffice reads an exact height and lines overlap. */
const spacing = ({ before, after, line }: NonNullable<ParagraphProperties['spacing']>): Xml =>
  element('w:spacing', {
    'w:before': before,
    'w:after': after,
    'w:line': line,
    'w:lineRule': line === undefined ? undefined : 'auto',
  })

const numbering = ({ list, level }: NonNullable<ParagraphProperties['numbering']>): Xml =>
  element('w:numPr', {}, value('w:ilvl', level), value('w:numId', list))

const tab = ({ kind, at, leader }: NonNullable<ParagraphProperties['tabs']>[number]): Xml =>
  element('w:tab', { 'w:val': kind, 'w:leader': leader, 'w:pos': at })

const indent = ({ left, right, hanging }: NonNullable<ParagraphProperties['indent']>): Xml =>
  element('w:ind', { 'w:left': left, 'w:right': right, 'w:hanging': hanging })

/** Children of `w:pPr`, in CT_PPr's order. */
export const paragraphProperties = (paragraph: ParagraphProperties): Xml =>
  join(
    paragraph.style ? value('w:pStyle', paragraph.style) : null,
    flag('w:keepNext', paragraph.keepNext),
    flag('w:keepLines', paragraph.keepLines),
    flag('w:pageBreakBefore', paragraph.pageBreakBefore),
    paragraph.numbering ? numbering(paragraph.numbering) : null,
    paragraph.borders
      ? unlessEmpty('w:pBdr', join(...SIDES.map((side) => border(side, paragraph.borders?.[side]))))
      : null,
    paragraph.fill ? element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': paragraph.fill }) : null,
    paragraph.tabs ? element('w:tabs', {}, ...paragraph.tabs.map(tab)) : null,
    paragraph.spacing ? spacing(paragraph.spacing) : null,
    paragraph.indent ? indent(paragraph.indent) : null,
    paragraph.align ? value('w:jc', paragraph.align) : null,
    paragraph.outline === undefined ? null : value('w:outlineLvl', paragraph.outline),
    paragraph.pages ?? null,
  )

export const paragraphPropertiesElement = (paragraph: ParagraphProperties): Xml | null =>
  unlessEmpty('w:pPr', paragraphProperties(paragraph))
