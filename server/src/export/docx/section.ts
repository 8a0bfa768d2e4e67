// One section: its title under its number, then its blocks, upright or on their side.
import { textLength } from '../blocks/block-text.ts'
import type { Block, HeadingBlock, SectionBlocks } from '../blocks/contract-blocks.ts'
import { WIDE_TABLE_COLUMNS } from '../blocks/table-from-editor.ts'
import { blocksXml } from './blocks.ts'
import { type Piece, widthFor } from './pages.ts'
import { paragraph } from './paragraph.ts'
import { headingBookmark, type Pen, sectionBookmark } from './pen.ts'
import { run, runs } from './runs.ts'
import { flow } from './standing.ts'
import { join, type Xml } from './xml.ts'

/** Numbers are written, not counted by Word: they stay those of the application, also in a part of the contract. */
function titleXml(section: SectionBlocks, pageBreakBefore: boolean, pen: Pen): Xml {
  const words = run(section.number ? `${section.number}\t${section.title}` : section.title)
  const title = pen.bookmark(sectionBookmark(section.id), words)
  return paragraph({ style: `Heading${section.depth}`, ...(pageBreakBefore ? { pageBreakBefore } : {}) }, ...title)
}

/** Without a number: nothing to hang to the left of its words. */
function headingXml(heading: HeadingBlock, name: string, pen: Pen): Xml {
  const words = pen.bookmark(name, runs(heading.content, pen))
  return paragraph({ style: `Heading${heading.level}`, indent: { left: 0, hanging: 0 } }, ...words)
}

const isWide = (block: Block): boolean => block.kind === 'table' && block.columns.length >= WIDE_TABLE_COLUMNS

/** A section with little text beside its wide table turns with it, rather than leave two pages almost empty. */
const LITTLE_TEXT = 800

const turnsAsAWhole = ({ blocks }: SectionBlocks): boolean =>
  blocks.some(isWide) && textLength(blocks.filter((block) => !isWide(block))) <= LITTLE_TEXT

export function sectionPieces(section: SectionBlocks, pageBreakBefore: boolean, pen: Pen): Piece[] {
  const turned = turnsAsAWhole(section)
  const title: Piece = { xml: titleXml(section, pageBreakBefore, pen), sideways: turned, announces: true }
  const blocks = section.blocks.map((block, index): Piece => {
    if (block.kind === 'heading') {
      const xml = headingXml(block, headingBookmark(section.id, index), pen)
      return { xml, sideways: turned, announces: true }
    }
    const sideways = turned || isWide(block)
    const xml = join(...blocksXml([block], flow(widthFor(sideways)), pen, section.blocks[index - 1]))
    return { xml, sideways, announces: false }
  })
  return [title, ...blocks]
}
