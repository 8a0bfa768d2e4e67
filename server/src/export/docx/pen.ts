// What the writing of one part keeps count of.
import type { SectionId } from '@coplume/shared/ids'
import type { Numbering } from './numbering.ts'
import type { Relationships } from './relationships.ts'
import { element, type Xml } from './xml.ts'

export interface Pen {
  relationships: Relationships
  numbering: Numbering
  /** Encloses `content` in a bookmark that links and the table of contents can name. */
  bookmark(name: string, content: Xml): Xml[]
}

export function pen(relationships: Relationships, numbering: Numbering): Pen {
  let bookmarks = 0
  return {
    relationships,
    numbering,
    bookmark(name, content) {
      const id = bookmarks++
      return [
        element('w:bookmarkStart', { 'w:id': id, 'w:name': name }),
        content,
        element('w:bookmarkEnd', { 'w:id': id }),
      ]
    },
  }
}

/** Bookmarks survive a save in Word and in LibreOffice: by them a section is found again. At most 40 characters. */
export const sectionBookmark = (id: SectionId): string => `_cop_${id}`

/** The `index`th heading inside a section. */
export const headingBookmark = (id: SectionId, index: number): string => `_cop_${id}_${index}`
