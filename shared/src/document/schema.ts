// The one schema of a section's text: editor, guard, projection, templates and export all use it.
// The client adds node views by `.extend`; no view lives here.
import { type AnyExtension, getSchema } from '@tiptap/core'
import Subscript from '@tiptap/extension-subscript'
import Superscript from '@tiptap/extension-superscript'
import type { Schema } from '@tiptap/pm/model'
import StarterKit from '@tiptap/starter-kit'
import { Callout } from './callout.ts'
import { FieldNode } from './field-node.ts'
import { Footnote } from './footnote.ts'
import { Heading } from './heading.ts'
import { isSafeHref } from './link.ts'
import { SectionTable, TableCell, TableHeader, TableRow } from './table.ts'

/** Changes whenever an old client could damage a new document; the socket refuses another number. */
export const SCHEMA_VERSION = 1

export const starterKit = StarterKit.configure({
  // Yjs has its own history, and a trailing node would write at every opening.
  undoRedo: false,
  trailingNode: false,
  code: false,
  codeBlock: false,
  heading: false,
  link: {
    openOnClick: false,
    autolink: true,
    defaultProtocol: 'https',
    isAllowedUri: (href) => isSafeHref(href),
    HTMLAttributes: { rel: 'noopener noreferrer', target: '_blank' },
  },
})

/** Extensions without their views, in schema order. */
export const schemaExtensions: AnyExtension[] = [
  starterKit,
  Heading,
  Superscript,
  Subscript,
  SectionTable,
  TableRow,
  TableHeader,
  TableCell,
  Callout,
  Footnote,
  FieldNode,
]

export const sectionSchema: Schema = getSchema(schemaExtensions)
