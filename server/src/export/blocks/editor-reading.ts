// What reading the editor's JSON needs at hand: the fields' source, the sections links may lead to, and the notes found.
import { FieldPath, type FieldSource, fieldValue } from '@coplume/shared/document/field'
import type { SectionId } from '@coplume/shared/ids'
import { cleanText } from './clean-text.ts'
import type { Inline } from './contract-blocks.ts'

export interface EditorReading {
  fields: FieldSource
  sections: readonly { id: SectionId }[]
  /** Filled as notes are met, in reading order. */
  notes: Inline[][]
}

export const fieldText = (path: unknown, fields: FieldSource): string =>
  cleanText(fieldValue(FieldPath.parse(path), fields))
