// Which top-level blocks a transaction touched: only these need another look.
import * as Y from 'yjs'

type Type = Y.AbstractType<unknown>

const isType = (value: unknown): value is Type => value instanceof Y.AbstractType

/** The block under `fragment` that holds `type`, or null when it is outside or gone. */
function blockOf(type: Type, fragment: Y.XmlFragment): Type | null {
  let current = type
  for (;;) {
    const item = current._item
    if (!item || item.deleted) return null
    const { parent } = item
    if (!isType(parent)) return null
    if (parent === (fragment as unknown as Type)) return current
    current = parent
  }
}

export interface Touched {
  blocks: Set<unknown>
  /** Blocks came or went at the top level. */
  topLevel: boolean
}

export function touchedBlocks(transactions: readonly Y.Transaction[], fragment: Y.XmlFragment): Touched {
  const touched: Touched = { blocks: new Set(), topLevel: false }
  for (const transaction of transactions) {
    for (const type of transaction.changed.keys()) {
      if ((type as unknown) === fragment) {
        touched.topLevel = true
        continue
      }
      const block = blockOf(type as unknown as Type, fragment)
      if (block) touched.blocks.add(block)
    }
    if (!touched.topLevel) continue
    for (const block of fragment.toArray()) {
      const item = block._item
      if (item && item.id.clock >= (transaction.beforeState.get(item.id.client) ?? 0)) touched.blocks.add(block)
    }
  }
  return touched
}
