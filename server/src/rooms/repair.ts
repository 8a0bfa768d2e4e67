// Two honest edits can merge into a document the schema refuses: each deletes "the other" list item, and the
// list is empty. The server mends it in the same broadcast instead of refusing either.
import { sectionSchema } from '@coplume/shared/document/schema'
import * as Y from 'yjs'

const CELLS = new Set(['tableCell', 'tableHeader'])
const paragraph = () => new Y.XmlElement('paragraph')

const startsWithParagraph = (element: Y.XmlElement): boolean => {
  const first = element.get(0)
  return first instanceof Y.XmlElement && first.nodeName === 'paragraph'
}

/** Mends what is under `parent`, deepest first; returns how many places it touched. */
function mend(parent: Y.XmlFragment): number {
  let mended = 0
  for (let index = parent.length - 1; index >= 0; index--) {
    const child = parent.get(index)
    if (!(child instanceof Y.XmlElement)) continue
    const type = sectionSchema.nodes[child.nodeName]
    if (!type || type.isLeaf || type.inlineContent) continue
    mended += mend(child)
    if (child.length === 0 && !CELLS.has(child.nodeName)) {
      parent.delete(index, 1)
      mended++
    } else if (child.length === 0 || (child.nodeName === 'listItem' && !startsWithParagraph(child))) {
      child.insert(0, [paragraph()])
      mended++
    }
  }
  return mended
}

/** Mends a whole section in one transaction; the number of places mended. */
export function repair(fragment: Y.XmlFragment): number {
  const doc = fragment.doc
  if (!doc) return 0
  return doc.transact(() => {
    const mended = mend(fragment)
    if (fragment.length > 0) return mended
    fragment.insert(0, [paragraph()])
    return mended + 1
  })
}
