// Editor inlines → neutral inlines: marks named once, fields resolved, notes numbered in reading order.
import type { MarkJson, NodeJson } from '@coplume/shared/document/section-json'
import { cleanText } from './clean-text.ts'
import type { Inline, Marks } from './contract-blocks.ts'
import { type EditorReading, fieldText } from './editor-reading.ts'
import { linkTarget } from './link-target.ts'

function marksOf(marks: readonly MarkJson[], reading: EditorReading): Marks {
  const found: Marks = {}
  for (const mark of marks) {
    switch (mark.type) {
      case 'bold':
      case 'italic':
      case 'underline':
      case 'strike':
      case 'superscript':
      case 'subscript':
        found[mark.type] = true
        break
      case 'link': {
        const link = linkTarget(mark.attrs?.href, reading.sections)
        if (link) found.link = link
        break
      }
      default:
        throw new Error(`unknown mark: ${mark.type}`)
    }
  }
  return found
}

/** A line feed inside a text is shown as a new line by the editor: it prints as one. */
function textInlines(text: string, marks: Marks): Inline[] {
  return cleanText(text)
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ kind: 'break' } as const] : []),
      ...(line ? [{ kind: 'text', text: line, marks } as const] : []),
    ])
}

function readInline(node: NodeJson, reading: EditorReading): Inline[] {
  const marks = marksOf(node.marks ?? [], reading)
  switch (node.type) {
    case 'text':
      return textInlines(node.text ?? '', marks)
    case 'field':
      return textInlines(fieldText(node.attrs?.path, reading.fields), marks)
    case 'hardBreak':
      return [{ kind: 'break' }]
    case 'footnote': {
      const note = reading.notes.push([]) - 1
      reading.notes[note] = inlinesFromEditor(node.content ?? [], reading)
      return [{ kind: 'note', note }]
    }
    default:
      throw new Error(`unknown inline: ${node.type}`)
  }
}

export const inlinesFromEditor = (nodes: readonly NodeJson[], reading: EditorReading): Inline[] =>
  nodes.flatMap((node) => readInline(node, reading))

/** The words alone, for widths and for the table of contents: notes and breaks are left out. */
export const plainText = (content: readonly Inline[]): string =>
  content.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'break' ? ' ' : '')).join('')
