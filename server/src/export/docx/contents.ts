// The table of contents: a real field, its entries written out as links so that it reads before anyone updates it.
import type { ContractBlocks } from '../blocks/contract-blocks.ts'
import { plainText } from '../blocks/inlines-from-editor.ts'
import { paragraph } from './paragraph.ts'
import { headingBookmark, sectionBookmark } from './pen.ts'
import { run } from './runs.ts'
import { element, join, text, value, type Xml } from './xml.ts'

/** Deeper headings would drown the outline. */
export const CONTENTS_LEVEL_MAX = 3

export interface ContentsEntry {
  level: number
  number: string
  title: string
  bookmark: string
}

export const contentsEntries = (contract: ContractBlocks): ContentsEntry[] =>
  contract.sections
    .flatMap((section) => [
      { level: section.depth, number: section.number, title: section.title, bookmark: sectionBookmark(section.id) },
      ...section.blocks.flatMap((block, index): ContentsEntry[] =>
        block.kind === 'heading'
          ? [
              {
                level: block.level,
                number: '',
                title: plainText(block.content),
                bookmark: headingBookmark(section.id, index),
              },
            ]
          : [],
      ),
    ])
    .filter((entry) => entry.level <= CONTENTS_LEVEL_MAX)

const fieldMark = (type: 'begin' | 'separate' | 'end', dirty = false): Xml =>
  element('w:r', {}, element('w:fldChar', { 'w:fldCharType': type, 'w:dirty': dirty ? 1 : undefined }))

const INSTRUCTION = ` TOC \\o "1-${CONTENTS_LEVEL_MAX}" \\h \\z \\u `

function entryXml(entry: ContentsEntry, opening: Xml | null, closing: Xml | null): Xml {
  const words = entry.number ? `${entry.number}\t${entry.title}` : entry.title
  const link = element('w:hyperlink', { 'w:anchor': entry.bookmark, 'w:history': 1 }, run(words))
  return paragraph({ style: `TOC${entry.level}` }, join(opening), link, join(closing))
}

export function contentsXml(entries: readonly ContentsEntry[]): Xml | null {
  if (entries.length === 0) return null
  // Dirty: Word adds the page numbers when it opens the file, and LibreOffice when asked. None is written here:
  // a wrong page number is worse than none.
  const opening = join(
    fieldMark('begin', true),
    element('w:r', {}, element('w:instrText', { 'xml:space': 'preserve' }, text(INSTRUCTION))),
    fieldMark('separate'),
  )
  const lines = entries.map((entry, index) =>
    entryXml(entry, index === 0 ? opening : null, index === entries.length - 1 ? fieldMark('end') : null),
  )
  return element(
    'w:sdt',
    {},
    element(
      'w:sdtPr',
      {},
      value('w:alias', 'Sommaire'),
      value('w:id', 1),
      element('w:docPartObj', {}, value('w:docPartGallery', 'Table of Contents'), element('w:docPartUnique')),
    ),
    element('w:sdtContent', {}, paragraph({ style: 'TOCHeading', pageBreakBefore: true }, run('Sommaire')), ...lines),
  )
}
