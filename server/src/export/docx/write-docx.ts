// The neutral tree → a Word file. The same tree gives the same bytes, whenever and wherever it is written.
import type { ContractBlocks } from '../blocks/contract-blocks.ts'
import { documentFile } from './document.ts'
import { footnotesFile } from './footnotes.ts'
import { numbering } from './numbering.ts'
import { type Part, packageBytes } from './package.ts'
import { pen } from './pen.ts'
import { appPropertiesFile, corePropertiesFile, customPropertiesFile } from './properties.ts'
import { relationships } from './relationships.ts'
import { firstHeaderFile, footerFile, headerFile } from './running-titles.ts'
import { settingsFile } from './settings.ts'
import { stylesFile } from './styles.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const OFFICE = 'application/vnd.openxmlformats-officedocument'

const wordPart = (name: string, kind: string, file: string): Part => ({
  path: `word/${name}.xml`,
  contentType: `${WORD}.${kind}+xml`,
  file,
})

export function writeDocx(contract: ContractBlocks): Uint8Array {
  const { meta } = contract
  const lists = numbering()
  const ofDocument = relationships()
  const ofNotes = relationships()
  for (const name of ['styles', 'numbering', 'settings', 'footnotes']) ofDocument.part(name, `${name}.xml`)

  // The body first: it says which lists are counted.
  const parts: Part[] = [
    wordPart('document', 'document.main', documentFile(contract, pen(ofDocument, lists))),
    wordPart('footnotes', 'footnotes', footnotesFile(contract.notes, pen(ofNotes, lists))),
    wordPart('numbering', 'numbering', lists.file()),
    wordPart('styles', 'styles', stylesFile()),
    wordPart('settings', 'settings', settingsFile()),
    wordPart('header', 'header', headerFile(meta)),
    ...(contract.cover.full ? [wordPart('header-first', 'header', firstHeaderFile(meta))] : []),
    wordPart('footer', 'footer', footerFile()),
    {
      path: 'docProps/core.xml',
      contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
      file: corePropertiesFile(meta),
    },
    { path: 'docProps/app.xml', contentType: `${OFFICE}.extended-properties+xml`, file: appPropertiesFile(meta) },
    { path: 'docProps/custom.xml', contentType: `${OFFICE}.custom-properties+xml`, file: customPropertiesFile(meta) },
  ]
  const relationshipFiles = new Map([['word/_rels/document.xml.rels', ofDocument.file()]])
  if (!ofNotes.isEmpty()) relationshipFiles.set('word/_rels/footnotes.xml.rels', ofNotes.file())
  return packageBytes(parts, relationshipFiles)
}
