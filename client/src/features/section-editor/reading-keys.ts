// Keys of the text region: leaving it with the keyboard, and choosing a passage where one may not write.
import { Extension } from '@tiptap/core'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Selects the whole of the next or previous block of text, for a remark; native Shift+arrows then adjust it. */
function selectBlock(view: EditorView, direction: 1 | -1): boolean {
  const { doc, selection } = view.state
  const blocks: { from: number; to: number }[] = []
  doc.descendants((node, position) => {
    if (node.isTextblock && node.content.size > 0)
      blocks.push({ from: position + 1, to: position + 1 + node.content.size })
    return !node.isTextblock
  })
  const next =
    direction > 0
      ? (blocks.find((block) => block.from > (selection.empty ? selection.from - 1 : selection.from)) ?? blocks.at(-1))
      : (blocks.findLast((block) => block.to < selection.from) ?? blocks[0])
  if (!next) return false
  view.dispatch(view.state.tr.setSelection(TextSelection.create(doc, next.from, next.to)).scrollIntoView())
  return true
}

export const ReadingKeys = Extension.create({
  name: 'readingKeys',
  priority: 1000,
  addProseMirrorPlugins() {
    let leaving = false
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown(view, event) {
              // Tab indents in lists and moves in tables: Escape then Tab must lead out (WCAG 2.1.2).
              if (event.key === 'Escape') leaving = true
              else if (event.key === 'Tab' && leaving) return true
              else if (event.key !== 'Shift') leaving = false
              if (view.editable || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return false
              if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return false
              event.preventDefault()
              return selectBlock(view, event.key === 'ArrowDown' ? 1 : -1)
            },
          },
        },
      }),
    ]
  },
})
