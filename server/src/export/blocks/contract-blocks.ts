// The neutral tree: made once from the editor's JSON, read by every writer, so that no two formats disagree.
// Notes lie apart and inlines are a flat list: comments and changes will come as points and references into tables,
// never as another nesting.
import type { CalloutTone } from '@coplume/shared/document/callout'
import type { ContractId, SectionId } from '@coplume/shared/ids'

export interface ContractBlocks {
  meta: Meta
  cover: Cover
  sections: SectionBlocks[]
  /** Footnotes in reading order; an inline names one by its index. */
  notes: Inline[][]
}

export interface Meta {
  contractId: ContractId
  title: string
  subject: string
  keywords: string[]
  organisation: string
  /** « version du 15 janvier 2024 à 10 h 42 » */
  versionLabel: string
  /** « PROJET », drawn across each page; null once adopted. */
  mark: string | null
  /** ISO-8601, UTC. */
  generatedAt: string
}

export interface Cover {
  subtitle: string
  /** Nothing but a short title block when a single section is exported. */
  full: boolean
  /** Lines under the title: who leads, over which years, for which neighbourhoods. */
  facts: { label: string; values: string[] }[]
  /** What comes between the cover and the table of contents. */
  front: { title: string; blocks: Block[] }[]
}

export interface SectionBlocks {
  id: SectionId
  number: string
  depth: number
  title: string
  blocks: Block[]
}

export type Block =
  | Paragraph
  | HeadingBlock
  | ListBlock
  | TableBlock
  | { kind: 'callout'; tone: CalloutTone; blocks: Block[] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'rule' }
  /** Nothing is written yet: says who is expected to. */
  | { kind: 'to-write'; ownerName: string }

export interface Paragraph {
  kind: 'paragraph'
  content: Inline[]
}

export interface HeadingBlock {
  kind: 'heading'
  /** Outline level in the whole document: the section's depth and the heading's own level together. */
  level: HeadingLevel
  content: Inline[]
}

export const HEADING_MAX = 6
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

export type NumberStyle = 'decimal' | 'lower-letter' | 'upper-letter' | 'lower-roman' | 'upper-roman'

export interface ListBlock {
  kind: 'list'
  /** Null for bullets. */
  numbered: { start: number; style: NumberStyle } | null
  items: Block[][]
}

export interface TableBlock {
  kind: 'table'
  /** Rows repeated at the top of each page. */
  headerRows: number
  /** Width of each column in thousandths of the table's. */
  columns: number[]
  /** A full grid: every row has a cell or a covered place for every column. */
  rows: Place[][]
}

/** A place of the grid: a cell, or what a cell to the left or above covers. */
export type Place = Cell | { kind: 'covered'; from: Cell; firstColumn: boolean }

export interface Cell {
  kind: 'cell'
  header: boolean
  colspan: number
  rowspan: number
  align: 'left' | 'center' | 'right' | null
  blocks: Block[]
}

export type Inline = TextInline | { kind: 'break' } | { kind: 'note'; note: number }

export interface TextInline {
  kind: 'text'
  text: string
  marks: Marks
}

export interface Marks {
  bold?: true
  italic?: true
  underline?: true
  strike?: true
  superscript?: true
  subscript?: true
  link?: Link
}

/** Where a link leads: out of the document, or to one of its sections. */
export type Link = { to: 'web'; href: string } | { to: 'section'; id: SectionId }
