// What a writer is given: a plain description of one contract, or of one section of it, at one instant.
// Structured-cloneable, so that it may cross to a worker.
import type { FieldSource } from '@coplume/shared/document/field'
import type { SectionJson } from '@coplume/shared/document/section-json'
import type { ContractId, Instant, SectionId } from '@coplume/shared/ids'

/** Printed on every page; a draft is « projet » until a version is adopted, then signed. */
export type DocumentStatus = 'projet' | 'adopte' | 'signe'

export interface DocumentSection {
  id: SectionId
  /** As the application shows it, e.g. « 2.3 »; the writers never count again. */
  number: string
  /** 1 for a part, 2 for its sections… as `Section.depth`. */
  depth: number
  title: string
  /** Who holds the pen, named where nothing is written yet. */
  ownerName: string
  json: SectionJson
}

export interface ContractDocument {
  contractId: ContractId
  /** Title, period, territory, organisations and parties: the cover is drawn from what the fields read. */
  fields: FieldSource
  /** Under the title, usually the template's title, e.g. « Contrat de ville 2024-2030 ». */
  subtitle: string
  status: DocumentStatus
  /** Number of the frozen version; 0 while none is. */
  version: number
  /** When the text was read: the version's name, and every date in the file. */
  generatedAt: Instant
  /** One section alone keeps its number and gets no table of contents. */
  extent: 'contract' | 'section'
  /** Only what the reader may read, in the order of the contract. */
  sections: DocumentSection[]
}
