// The shared schema with its views, bound to one section's Y.Doc.
import { schemaExtensions } from '@coplume/shared/document/schema'
import { fragmentOf } from '@coplume/shared/document/section-doc'
import type { AnyExtension } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { calloutView } from './callout-view.ts'
import { carets } from './carets.ts'
import { type FieldReader, fieldView } from './field-view.ts'
import { footnoteView } from './footnote-view.ts'
import { type PasteListener, pasteCleaning } from './paste/paste-cleaning.ts'
import { ReadingKeys } from './reading-keys.ts'
import { Typography } from './typography.ts'

interface Parts {
  doc: Y.Doc
  awareness: Awareness
  fields: FieldReader
  paste: PasteListener
}

export function editorExtensions({ doc, awareness, fields, paste }: Parts): AnyExtension[] {
  const views: Record<string, () => AnyExtension> = {
    callout: calloutView,
    footnote: footnoteView,
    field: () => fieldView(fields),
  }
  return [
    ...schemaExtensions.map((extension) => views[extension.name]?.() ?? extension),
    Collaboration.configure({ fragment: fragmentOf(doc) }),
    carets(awareness),
    pasteCleaning(paste),
    Typography,
    ReadingKeys,
  ]
}
