// The section as it would be: updates are applied here first and looked at before they reach the log.
import { readElement, UnreadableSection } from '@coplume/shared/document/read-section'
import { sectionSchema } from '@coplume/shared/document/schema'
import { FRAGMENT, fragmentOf } from '@coplume/shared/document/section-doc'
import type { RefusalCode } from '@coplume/shared/refusal'
import * as Y from 'yjs'
import { SECTION_MAX_CHARS } from './limits.ts'
import type { Author, LogEntry } from './log-entry.ts'
import { repair } from './repair.ts'
import { touchedBlocks } from './touched-blocks.ts'

/** Told of each writer's own changes while what they deleted can still be read. */
export type Witness = (transaction: Y.Transaction, writer: Author) => void

export interface Shadow {
  /** Applies entries as one batch, each writer's in a transaction of their own. A refusal leaves the shadow
   * spoilt: build another. */
  apply(entries: readonly LogEntry[], witness: Witness): RefusalCode | { repaired: Uint8Array | null }
  destroy(): void
}

class Invalid extends Error {}

function checkBlock(block: unknown): void {
  const json = readElement(block)
  try {
    sectionSchema.nodeFromJSON(json).check()
  } catch (error) {
    throw new Invalid(String(error))
  }
}

function checkTopLevel(fragment: Y.XmlFragment): void {
  let match: ReturnType<typeof sectionSchema.topNodeType.contentMatch.matchType> =
    sectionSchema.topNodeType.contentMatch
  for (const block of fragment.toArray()) {
    const type = block instanceof Y.XmlElement ? sectionSchema.nodes[block.nodeName] : undefined
    match = type && match ? match.matchType(type) : null
    if (!match) throw new UnreadableSection('top level')
  }
  if (!match?.validEnd) throw new Invalid('top level is incomplete')
}

function textLength(type: Y.XmlFragment): number {
  let length = 0
  for (const child of type.toArray())
    length += child instanceof Y.XmlText ? child.length : child instanceof Y.XmlElement ? textLength(child) : 0
  return length
}

/** A shadow that starts from `state`; its own writes (repairs) are under `serverClient`. */
export function createShadow(state: Uint8Array, serverClient: number): Shadow {
  const doc = new Y.Doc()
  doc.clientID = serverClient
  const fragment = fragmentOf(doc)
  Y.applyUpdate(doc, state)
  // Yjs may run follow-up clean-up transactions: an unknown mark shows up in the second one only.
  let transactions: Y.Transaction[] = []
  let writing: { writer: Author; witness: Witness } | null = null
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    transactions.push(transaction)
    writing?.witness(transaction, writing.writer)
  })
  let chars = textLength(fragment)

  function check(): void {
    if ([...doc.share.keys()].some((root) => root !== FRAGMENT)) throw new UnreadableSection('another root')
    const touched = touchedBlocks(transactions, fragment)
    for (const block of touched.blocks) checkBlock(block)
    if (touched.topLevel) checkTopLevel(fragment)
  }

  function checkOrRepair(): Uint8Array | null {
    try {
      check()
      return null
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
      const before = Y.encodeStateVector(doc)
      if (repair(fragment) === 0) throw error
      check()
      return Y.encodeStateAsUpdate(doc, before)
    }
  }

  return {
    apply(entries, witness) {
      transactions = []
      try {
        for (const { author, update } of entries) {
          writing = { writer: author, witness }
          Y.applyUpdate(doc, update)
        }
        writing = null
        if (doc.store.pendingStructs || doc.store.pendingDs) return 'causal-gap'
        const repaired = checkOrRepair()
        // An update cannot add more characters than it has bytes: count again only when it might matter.
        chars += entries.reduce((sum, { update }) => sum + update.length, 0)
        if (chars > SECTION_MAX_CHARS) chars = textLength(fragment)
        return chars > SECTION_MAX_CHARS ? 'section-too-long' : { repaired }
      } catch {
        return 'content-refused'
      } finally {
        transactions = []
        writing = null
      }
    },
    destroy: () => doc.destroy(),
  }
}
