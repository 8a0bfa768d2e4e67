// The Amiens contract with a single section of one's own choosing, written as a Word file.
import { blocksFromContract } from '@coplume/server/export/blocks/blocks-from-contract'
import type { ContractDocument } from '@coplume/server/export/contract-document'
import { writeDocx } from '@coplume/server/export/docx/write-docx'
import type { NodeJson } from '@coplume/shared/document/section-json'
import { amiensContract } from './amiens-contract.ts'
import { type DocxPackage, openDocx } from './docx-package.ts'
import { section } from './prose.ts'

/** `blocks` under the heading of section 2.1. */
export function documentHolding(...blocks: readonly NodeJson[]): ContractDocument {
  const sections = amiensContract.sections.filter(({ number }) => number === '2.1')
  return { ...amiensContract, sections: sections.map((one) => ({ ...one, json: section(...blocks) })) }
}

export const docxOf = (document: ContractDocument): DocxPackage => openDocx(writeDocx(blocksFromContract(document)))

export const docxHolding = (...blocks: readonly NodeJson[]): DocxPackage => docxOf(documentHolding(...blocks))
