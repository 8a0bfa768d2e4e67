// Neutral blocks → paragraphs and tables, wherever they stand.
import type { Block, ListBlock } from '../blocks/contract-blocks.ts'
import { CALLOUT_INDENT, type CalloutLook, calloutLooks } from './callout.ts'
import { LIST_INDENT, QUOTE_INDENT } from './look.ts'
import { LIST_LEVEL_MAX } from './numbering.ts'
import { paragraph } from './paragraph.ts'
import type { ParagraphProperties } from './paragraph-properties.ts'
import type { Pen } from './pen.ts'
import { run, runs } from './runs.ts'
import { inBox, leftOf, paragraphHere, type Standing } from './standing.ts'
import { tableXml } from './table.ts'
import type { Xml } from './xml.ts'

/** A table gives no space after itself: what follows keeps its distance. */
const AFTER_TABLE = 160
const BEFORE_CALLOUT = 120

function endsWithTable(block: Block | undefined): boolean {
  if (block === undefined) return false
  if (block.kind === 'callout' || block.kind === 'quote') return endsWithTable(block.blocks.at(-1))
  if (block.kind === 'list') return endsWithTable(block.items.at(-1)?.at(-1))
  return block.kind === 'table'
}

/** Numbers the first paragraph of an item; the blocks after it are set in under its words. */
function itemXml(blocks: readonly Block[], list: number, standing: Standing, pen: Pen, before: number): Xml[] {
  const [first, ...rest] = blocks
  const numbered: ParagraphProperties = {
    ...paragraphHere(standing),
    ...(before > 0 ? { spacing: { before } } : {}),
    numbering: { list, level: Math.min(standing.listLevel, LIST_LEVEL_MAX) },
    indent: { left: leftOf(standing), ...(standing.right ? { right: standing.right } : {}), hanging: LIST_INDENT },
  }
  if (first?.kind !== 'paragraph') return [paragraph(numbered), ...blocksXml(blocks, standing, pen)]
  return [paragraph(numbered, runs(first.content, pen)), ...blocksXml(rest, standing, pen)]
}

function listXml(list: ListBlock, outer: Standing, pen: Pen, before: number): Xml[] {
  const standing = { ...outer, listLevel: outer.listLevel + 1 }
  const number = pen.numbering.listOf(list.numbered, Math.min(standing.listLevel, LIST_LEVEL_MAX))
  return list.items.flatMap((item, index) => itemXml(item, number, standing, pen, index === 0 ? before : 0))
}

function calloutXml(look: CalloutLook, blocks: readonly Block[], outer: Standing, pen: Pen): Xml[] {
  const standing = inBox(outer, look.style, CALLOUT_INDENT)
  const label = paragraph(
    { ...paragraphHere(standing), keepNext: true, spacing: { before: BEFORE_CALLOUT } },
    run(look.label, { bold: true, color: look.bar }),
  )
  return [label, ...blocksXml(blocks, standing, pen)]
}

function blockXml(block: Block, previous: Block | undefined, standing: Standing, pen: Pen): Xml[] {
  const before = endsWithTable(previous) ? AFTER_TABLE : 0
  switch (block.kind) {
    case 'paragraph': {
      const spacing = before > 0 ? { spacing: { before } } : {}
      return [paragraph({ ...paragraphHere(standing), ...spacing }, runs(block.content, pen))]
    }
    case 'heading':
      // In a box, an item or a cell a heading is only strong: the outline of the document does not pass through it.
      return [paragraph({ ...paragraphHere(standing), keepNext: true }, runs(block.content, pen, { bold: true }))]
    case 'list':
      return listXml(block, standing, pen, before)
    case 'table': {
      // Word makes one table of two that touch.
      const apart = endsWithTable(previous) ? [paragraph({ style: 'Between', spacing: { before: AFTER_TABLE } })] : []
      return [...apart, tableXml(block, standing, pen, blocksXml)]
    }
    case 'callout':
      return calloutXml(calloutLooks[block.tone], block.blocks, standing, pen)
    case 'quote':
      return blocksXml(block.blocks, inBox(standing, 'Quote', QUOTE_INDENT), pen)
    case 'rule':
      return [paragraph({ style: 'Rule' })]
    case 'to-write':
      return [paragraph({ style: 'ToWrite' }, run(`Section à rédiger — ${block.ownerName}`))]
  }
}

export const blocksXml = (blocks: readonly Block[], standing: Standing, pen: Pen, before?: Block): Xml[] =>
  blocks.flatMap((block, index) => blockXml(block, index > 0 ? blocks[index - 1] : before, standing, pen))
