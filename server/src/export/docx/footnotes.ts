// The notes at the foot of the page, after the two separators that Word asks for.
import type { Inline } from '../blocks/contract-blocks.ts'
import { wordNamespaces } from './namespaces.ts'
import { paragraph } from './paragraph.ts'
import type { Pen } from './pen.ts'
import { runPropertiesElement } from './run-properties.ts'
import { FIRST_NOTE_ID, run, runs } from './runs.ts'
import { element, type Xml, xmlFile } from './xml.ts'

const separator = (type: 'separator' | 'continuationSeparator', id: number): Xml =>
  element(
    'w:footnote',
    { 'w:type': type, 'w:id': id },
    paragraph({ style: 'FootnoteText' }, element('w:r', {}, element(`w:${type}`))),
  )

/** Ids of the separators, which the settings name again. */
export const SEPARATOR_IDS = [-1, 0] as const

export function footnotesFile(notes: readonly Inline[][], pen: Pen): string {
  const number = element('w:r', {}, runPropertiesElement({ style: 'FootnoteReference' }), element('w:footnoteRef'))
  const written = notes.map((content, index) =>
    element(
      'w:footnote',
      { 'w:id': index + FIRST_NOTE_ID },
      paragraph({ style: 'FootnoteText' }, number, run('\u00a0'), runs(content, pen)),
    ),
  )
  const [separatorId, continuationId] = SEPARATOR_IDS
  return xmlFile(
    element(
      'w:footnotes',
      wordNamespaces,
      separator('separator', separatorId),
      separator('continuationSeparator', continuationId),
      ...written,
    ),
  )
}
