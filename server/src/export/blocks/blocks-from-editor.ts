// A section's JSON → neutral blocks. A node without a place in the tree throws: nothing is ever dropped in silence.
import { isCalloutTone } from '@coplume/shared/document/callout'
import type { NodeJson } from '@coplume/shared/document/section-json'
import { type Block, HEADING_MAX, type HeadingLevel, type ListBlock, type NumberStyle } from './contract-blocks.ts'
import type { EditorReading } from './editor-reading.ts'
import { inlinesFromEditor } from './inlines-from-editor.ts'
import { tableFromEditor } from './table-from-editor.ts'

const NUMBER_STYLES: Record<string, NumberStyle> = {
  a: 'lower-letter',
  A: 'upper-letter',
  i: 'lower-roman',
  I: 'upper-roman',
}

/** Word keeps list numbers in a signed 16-bit field. */
const LIST_START_MAX = 32_767

function whole(value: unknown, least: number, most: number): number {
  return typeof value === 'number' && Number.isFinite(value)
    ? Math.min(Math.max(least, Math.trunc(value)), most)
    : least
}

function headingLevel(depth: number, own: unknown): HeadingLevel {
  return Math.min(depth + whole(own, 1, 3), HEADING_MAX) as HeadingLevel
}

/** Blocks of a section whose title stands at `depth`. */
export function blocksFromEditor(nodes: readonly NodeJson[], depth: number, reading: EditorReading): Block[] {
  const readBlocks = (children: readonly NodeJson[] | undefined): Block[] => (children ?? []).flatMap(readBlock)

  function listItems(node: NodeJson): ListBlock['items'] {
    return (node.content ?? []).map((item) => {
      if (item.type !== 'listItem') throw new Error(`unknown list item: ${item.type}`)
      const blocks = readBlocks(item.content)
      return blocks.length > 0 ? blocks : [{ kind: 'paragraph', content: [] }]
    })
  }

  function readBlock(node: NodeJson): Block[] {
    switch (node.type) {
      case 'paragraph': {
        const content = inlinesFromEditor(node.content ?? [], reading)
        // An empty line is spacing, which belongs to the styles; a screen reader would announce it.
        return content.length > 0 ? [{ kind: 'paragraph', content }] : []
      }
      case 'heading': {
        const content = inlinesFromEditor(node.content ?? [], reading)
        return content.length > 0 ? [{ kind: 'heading', level: headingLevel(depth, node.attrs?.level), content }] : []
      }
      case 'bulletList':
        return [{ kind: 'list', numbered: null, items: listItems(node) }]
      case 'orderedList': {
        const style = NUMBER_STYLES[String(node.attrs?.type)] ?? 'decimal'
        const start = node.attrs?.start === undefined ? 1 : whole(node.attrs.start, 0, LIST_START_MAX)
        return [{ kind: 'list', numbered: { start, style }, items: listItems(node) }]
      }
      case 'table':
        return [tableFromEditor(node, readBlocks)]
      case 'callout': {
        const tone = node.attrs?.tone
        return [{ kind: 'callout', tone: isCalloutTone(tone) ? tone : 'info', blocks: readBlocks(node.content) }]
      }
      case 'blockquote':
        return [{ kind: 'quote', blocks: readBlocks(node.content) }]
      case 'horizontalRule':
        return [{ kind: 'rule' }]
      default:
        throw new Error(`unknown block: ${node.type}`)
    }
  }

  return readBlocks(nodes)
}
