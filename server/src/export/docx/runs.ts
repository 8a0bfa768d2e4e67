// Inlines → runs, hyperlinks, line breaks and calls of notes.
import type { Inline, Link, Marks, TextInline } from '../blocks/contract-blocks.ts'
import { type Pen, sectionBookmark } from './pen.ts'
import { type RunProperties, runPropertiesElement } from './run-properties.ts'
import { element, join, text, type Xml } from './xml.ts'

/** Ids below are the separators that Word asks for. */
export const FIRST_NOTE_ID = 1

/** A run of text; tabs become tab stops. */
export function run(words: string, properties: RunProperties = {}): Xml {
  const pieces = words
    .split('\t')
    .flatMap((piece, index) => [
      ...(index > 0 ? [element('w:tab')] : []),
      ...(piece ? [element('w:t', { 'xml:space': 'preserve' }, text(piece))] : []),
    ])
  return element('w:r', {}, runPropertiesElement(properties), ...pieces)
}

/** A field that the reader's program computes; `shown` until it does. */
export function fieldRuns(instruction: string, shown: string, properties: RunProperties = {}): Xml {
  const look = runPropertiesElement(properties)
  const mark = (type: string) => element('w:r', {}, look, element('w:fldChar', { 'w:fldCharType': type }))
  return join(
    mark('begin'),
    element('w:r', {}, look, element('w:instrText', { 'xml:space': 'preserve' }, text(` ${instruction} `))),
    mark('separate'),
    shown ? run(shown, properties) : null,
    mark('end'),
  )
}

function look(marks: Marks): RunProperties {
  return {
    ...(marks.link ? { style: 'Hyperlink' } : {}),
    ...(marks.bold ? { bold: true } : {}),
    ...(marks.italic ? { italic: true } : {}),
    ...(marks.strike ? { strike: true } : {}),
    ...(marks.underline ? { underline: true } : {}),
    ...(marks.superscript ? { vertical: 'superscript' as const } : marks.subscript ? { vertical: 'subscript' } : {}),
  }
}

function hyperlink(link: Link, content: Xml, pen: Pen): Xml {
  return link.to === 'web'
    ? element('w:hyperlink', { 'r:id': pen.relationships.web(link.href), 'w:history': 1 }, content)
    : element('w:hyperlink', { 'w:anchor': sectionBookmark(link.id), 'w:history': 1 }, content)
}

function textRun(inline: TextInline, base: RunProperties, pen: Pen): Xml {
  const content = run(inline.text, { ...base, ...look(inline.marks) })
  return inline.marks.link ? hyperlink(inline.marks.link, content, pen) : content
}

function inlineXml(inline: Inline, base: RunProperties, pen: Pen): Xml {
  switch (inline.kind) {
    case 'text':
      return textRun(inline, base, pen)
    case 'break':
      return element('w:r', {}, element('w:br'))
    case 'note': {
      const call = element('w:footnoteReference', { 'w:id': inline.note + FIRST_NOTE_ID })
      return element('w:r', {}, runPropertiesElement({ style: 'FootnoteReference' }), call)
    }
  }
}

/** `base` is how the words look before their own marks. */
export const runs = (content: readonly Inline[], pen: Pen, base: RunProperties = {}): Xml =>
  join(...content.map((inline) => inlineXml(inline, base, pen)))
