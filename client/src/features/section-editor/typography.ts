// French typography while typing. Each correction is an undo step of its own: Ctrl+Z gives back what was typed.
import { correctionFor } from '@coplume/shared/typography/as-you-type'
import { NO_BREAK } from '@coplume/shared/typography/spacing'
import { Extension } from '@tiptap/core'
import { type EditorState, Plugin } from '@tiptap/pm/state'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import type { UndoManager } from 'yjs'

const PREFERENCE = 'coplume-typography'
/** Enough to see an address or an opening quotation mark. */
const LOOK_BACK_CHARS = 500

export const typographyIsOn = (): boolean => localStorage.getItem(PREFERENCE) !== 'off'
export const setTypography = (on: boolean): void => localStorage.setItem(PREFERENCE, on ? 'on' : 'off')

function startUndoStep(state: EditorState): void {
  const held: { undoManager: UndoManager } | undefined = yUndoPluginKey.getState(state)
  held?.undoManager.stopCapturing()
}

/** `undoState` is the state that holds the undo manager: another one than the view's inside a footnote. */
export const typographyPlugin = (undoState?: () => EditorState): Plugin =>
  new Plugin({
    props: {
      handleTextInput(view, from, to, text) {
        if (!typographyIsOn() || text.length !== 1 || view.composing) return false
        const $from = view.state.doc.resolve(from)
        if (!$from.parent.inlineContent || $from.marks().some((mark) => mark.type.name === 'link')) return false
        const before = $from.parent.textBetween(
          Math.max(0, $from.parentOffset - LOOK_BACK_CHARS),
          $from.parentOffset,
          undefined,
          '\ufffc',
        )
        const correction = correctionFor(before, text)
        if (!correction) return false
        view.dispatch(view.state.tr.insertText(text, from, to).scrollIntoView())
        startUndoStep(undoState?.() ?? view.state)
        const end = from + text.length
        const start = end - correction.back
        const { tr } = view.state
        view.dispatch(correction.text === '' ? tr.delete(start, end) : tr.insertText(correction.text, start, end))
        startUndoStep(undoState?.() ?? view.state)
        return true
      },
    },
  })

export const Typography = Extension.create({
  name: 'frenchTypography',
  addKeyboardShortcuts() {
    return { 'Mod-Shift-Space': () => this.editor.commands.insertContent({ type: 'text', text: NO_BREAK }) }
  },
  addProseMirrorPlugins: () => [typographyPlugin()],
})
