// The body: cover, table of contents, then every section.
import type { ContractBlocks } from '../blocks/contract-blocks.ts'
import { contentsEntries, contentsXml } from './contents.ts'
import { coverXml } from './cover.ts'
import { wordNamespaces } from './namespaces.ts'
import { type Piece, paged, widthFor } from './pages.ts'
import type { Pen } from './pen.ts'
import { sectionPieces } from './section.ts'
import { element, type Xml, xmlFile } from './xml.ts'

/** Above a section alone, the title of the contract goes along with it. */
const frontPiece = (xml: Xml, full: boolean): Piece => ({ xml, sideways: false, announces: !full })

export function documentFile(contract: ContractBlocks, pen: Pen): string {
  const { full } = contract.cover
  const front = coverXml(contract, widthFor(false), pen)
  const contents = full ? contentsXml(contentsEntries(contract)) : null
  const sections = contract.sections.flatMap((section, index) => sectionPieces(section, full && index === 0, pen))
  const pieces = [...[...front, ...(contents ? [contents] : [])].map((xml) => frontPiece(xml, full)), ...sections]
  return xmlFile(
    element('w:document', wordNamespaces, element('w:body', {}, ...paged(pieces, full, pen.relationships))),
  )
}
