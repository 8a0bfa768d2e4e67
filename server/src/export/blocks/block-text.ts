// The words of a block, for whoever measures: column widths, rows kept whole, sections laid on their side.
import type { Block } from './contract-blocks.ts'
import { plainText } from './inlines-from-editor.ts'

/** One text for each paragraph, in reading order. */
export function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [plainText(block.content)]
    case 'list':
      return block.items.flat().flatMap(textsOf)
    case 'table':
      return block.rows.flat().flatMap((place) => (place.kind === 'cell' ? place.blocks.flatMap(textsOf) : []))
    case 'callout':
    case 'quote':
      return block.blocks.flatMap(textsOf)
    case 'rule':
    case 'to-write':
      return []
  }
}

/** Characters of these blocks together. */
export const textLength = (blocks: readonly Block[]): number => blocks.flatMap(textsOf).join(' ').length
