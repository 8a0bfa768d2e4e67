// The notes of the section being written, listed below it as in the text that is read.
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import type { ReactNode } from 'react'

export function LiveNotes({ editor, label }: { editor: Editor; label: string }): ReactNode {
  const notes = useEditorState({
    editor,
    selector: () => {
      const found: string[] = []
      editor.state.doc.descendants((node) => {
        if (node.type.name === 'footnote') found.push(node.textContent)
        return !node.isAtom
      })
      return found
    },
  })
  if (notes.length === 0) return null
  return (
    <section className="notes" role="doc-endnotes" aria-label={label}>
      <ol>
        {notes.map((note, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a note is known by its place
          <li key={at}>{note}</li>
        ))}
      </ol>
    </section>
  )
}
