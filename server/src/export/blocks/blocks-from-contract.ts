// A contract, or one section of it → the neutral tree that every writer reads.

import type { NodeJson } from '@coplume/shared/document/section-json'
import { countWords } from '@coplume/shared/document/section-json'
import type { ContractDocument, DocumentSection } from '../contract-document.ts'
import { versionLabel } from '../version-label.ts'
import { blocksFromEditor } from './blocks-from-editor.ts'
import { cleanText } from './clean-text.ts'
import type { Block, ContractBlocks, SectionBlocks } from './contract-blocks.ts'
import { coverOf } from './cover.ts'
import type { EditorReading } from './editor-reading.ts'

const MARKS: Record<ContractDocument['status'], string | null> = { projet: 'PROJET', adopte: null, signe: null }

const holdsField = (node: NodeJson): boolean => node.type === 'field' || (node.content ?? []).some(holdsField)

const isWritten = (section: DocumentSection): boolean => countWords(section.json) > 0 || holdsField(section.json)

/** A heading above other sections may stay without a text of its own. */
function isMissing(section: DocumentSection, next: DocumentSection | undefined): boolean {
  const hasChildren = next !== undefined && next.depth > section.depth
  return !isWritten(section) && !hasChildren
}

export function blocksFromContract(document: ContractDocument): ContractBlocks {
  const reading: EditorReading = { fields: document.fields, sections: document.sections, notes: [] }
  const sections = document.sections.map((section, index): SectionBlocks => {
    const toWrite: Block[] = isMissing(section, document.sections[index + 1])
      ? [{ kind: 'to-write', ownerName: cleanText(section.ownerName) }]
      : []
    return {
      id: section.id,
      number: cleanText(section.number),
      depth: section.depth,
      title: cleanText(section.title),
      blocks: [...blocksFromEditor(section.json.content ?? [], section.depth, reading), ...toWrite],
    }
  })
  const { territory, title } = document.fields
  return {
    meta: {
      contractId: document.contractId,
      title: cleanText(title),
      subject: cleanText(document.subtitle),
      keywords: ['contrat de ville', cleanText(territory.intercommunality.name), document.status],
      organisation: cleanText(territory.intercommunality.name),
      versionLabel: versionLabel(document.generatedAt),
      mark: MARKS[document.status],
      generatedAt: document.generatedAt,
    },
    cover: coverOf(document),
    sections,
    notes: reading.notes,
  }
}
