// What a section's Y.Doc holds: one ProseMirror fragment, nothing else.
import type * as Y from 'yjs'

export const FRAGMENT = 'default'

export const fragmentOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment(FRAGMENT)
