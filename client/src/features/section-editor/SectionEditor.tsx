// The live editor of one section: everybody who may read it sees it, those who may write type in it.
import type { AnyExtension, Editor } from '@tiptap/core'
import { EditorContent, useEditor } from '@tiptap/react'
import { type ReactNode, useEffect } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { complain, confirm } from '../../ui/Toasts.tsx'
import { editorExtensions } from './editor-extensions.ts'
import type { FieldReader } from './field-view.ts'

interface SectionEditorProps {
  doc: Y.Doc
  awareness: Awareness
  mayWrite: boolean
  /** The section's title. */
  label: string
  /** Id of the words that say how to leave, or why one may not write. */
  describedBy: string
  fields: FieldReader
  /** What other features add to the text, e.g. the passages commented. Must not change for one `doc`. */
  extensions: readonly AnyExtension[]
  onEditor: (editor: Editor | null) => void
}

/** The line being written is never under the bars that stay at the top. */
const CLEAR_OF_BARS = { top: 170, right: 0, bottom: 48, left: 0 }

const nonce = (): string | undefined =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined

/** Mount with a `key` per Y.Doc: an editor never changes document. */
export function SectionEditor(props: SectionEditorProps): ReactNode {
  const { doc, awareness, mayWrite, label, describedBy, fields, extensions, onEditor } = props
  const attributes = {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label,
    'aria-describedby': describedBy,
    'aria-readonly': String(!mayWrite),
    lang: 'fr',
    spellcheck: String(mayWrite),
    tabindex: '0',
  }
  const injectNonce = nonce()
  const editor = useEditor({
    extensions: [
      ...editorExtensions({ doc, awareness, fields, paste: { refused: complain, leftOut: confirm } }),
      ...extensions,
    ],
    editable: mayWrite,
    shouldRerenderOnTransaction: false,
    immediatelyRender: true,
    editorProps: { attributes, scrollMargin: CLEAR_OF_BARS, scrollThreshold: CLEAR_OF_BARS },
    ...(injectNonce ? { injectNonce } : {}),
  })

  useEffect(() => {
    onEditor(editor)
    return () => onEditor(null)
  }, [editor, onEditor])

  useEffect(() => {
    if (editor.isEditable !== mayWrite) editor.setEditable(mayWrite, false)
  }, [editor, mayWrite])

  return <EditorContent editor={editor} />
}
