// The first Yjs state of a section, from its template's text. Only the server seeds, once, inside the
// transaction that creates the section: two seeds would show the text twice.
import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { sectionSchema } from './schema.ts'
import { fragmentOf } from './section-doc.ts'
import type { SectionJson } from './section-json.ts'

/** The hand of the template; nobody may write under it. */
export const TEMPLATE_CLIENT = 1

/** Encoded Y state of `json`; the same text always gives the same bytes. Throws when the schema refuses it. */
export function seedState(json: SectionJson): Uint8Array {
  const node = sectionSchema.nodeFromJSON(json)
  node.check()
  const doc = new Y.Doc()
  doc.clientID = TEMPLATE_CLIENT
  prosemirrorToYXmlFragment(node, fragmentOf(doc))
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return state
}
