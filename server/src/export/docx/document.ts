// The body: cover, table of contents, then every section under its number.
import type { Block, ContractBlocks, SectionBlocks } from '../blocks/contract-blocks.ts'
import { WIDE_TABLE_COLUMNS } from '../blocks/table-from-editor.ts'
import { blocksXml } from './blocks.ts'
import { contentsEntries, contentsXml } from './contents.ts'
import { coverXml } from './cover.ts'
import { wordNamespaces } from './namespaces.ts'
import { type Piece, paged, widthFor } from './pages.ts'
import { paragraph } from './paragraph.ts'
import { headingBookmark, type Pen, sectionBookmark } from './pen.ts'
import { run, runs } from './runs.ts'
import { flow } from './standing.ts'
import { element, join, type Xml, xmlFile } from './xml.ts'

/** Numbers are written, not counted by Word: they stay those of the application, also in a part of the contract. */
function titlePiece(section: SectionBlocks, opensText: boolean, pen: Pen): Piece {
  const words = run(section.number ? `${section.number}\t${section.title}` : section.title)
  const title = pen.bookmark(sectionBookmark(section.id), words)
  const properties = { style: `Heading${section.depth}`, ...(opensText ? { pageBreakBefore: true } : {}) }
  return { xml: paragraph(properties, ...title), sideways: false, announces: true }
}

const isWide = (block: Block): boolean => block.kind === 'table' && block.columns.length >= WIDE_TABLE_COLUMNS

function blockPiece(block: Block, index: number, section: SectionBlocks, pen: Pen): Piece {
  if (block.kind === 'heading') {
    const words = pen.bookmark(headingBookmark(section.id, index), runs(block.content, pen))
    const xml = paragraph({ style: `Heading${block.level}`, indent: { left: 0, hanging: 0 } }, ...words)
    return { xml, sideways: false, announces: true }
  }
  const sideways = isWide(block)
  const previous = section.blocks[index - 1]
  const xml = join(...blocksXml([block], flow(widthFor(sideways)), pen, previous))
  return { xml, sideways, announces: false }
}

const still = (xml: Xml): Piece => ({ xml, sideways: false, announces: false })

export function documentFile(contract: ContractBlocks, pen: Pen): string {
  const { full } = contract.cover
  const front = coverXml(contract, widthFor(false), pen)
  const contents = full ? contentsXml(contentsEntries(contract)) : null
  const pieces = [
    ...[...front, ...(contents ? [contents] : [])].map(still),
    ...contract.sections.flatMap((section, index) => [
      titlePiece(section, full && index === 0, pen),
      ...section.blocks.map((block, at) => blockPiece(block, at, section, pen)),
    ]),
  ]
  const body = element('w:body', {}, ...paged(pieces, full, pen.relationships))
  return xmlFile(element('w:document', wordNamespaces, body))
}
