// Other people's carets and selections. Their name and organisation were stamped by the server.
import { Extension } from '@tiptap/core'
import { yCursorPlugin } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import { z } from 'zod'

/** What the server stamps on everybody's presence. */
export const CaretUser = z.object({
  personId: z.string(),
  name: z.string(),
  organisation: z.string(),
  colour: z.string(),
})
export type CaretUser = z.infer<typeof CaretUser>

const STYLE_COLOUR = /^#[\da-f]{6}$/i

function caretElement(stamped: unknown): HTMLElement {
  const caret = document.createElement('span')
  caret.className = 'caret'
  // Read aloud, a name in the middle of a sentence would be taken for text.
  caret.setAttribute('aria-hidden', 'true')
  const user = CaretUser.safeParse(stamped)
  if (!user.success || !STYLE_COLOUR.test(user.data.colour)) return caret
  caret.style.setProperty('--caret-colour', user.data.colour)
  const label = caret.appendChild(document.createElement('span'))
  label.className = 'caret-label'
  label.textContent = `${user.data.name} — ${user.data.organisation}`
  return caret
}

function selectionAttributes(stamped: unknown): { class: string; style?: string } {
  const user = CaretUser.safeParse(stamped)
  if (!user.success || !STYLE_COLOUR.test(user.data.colour)) return { class: 'caret-selection' }
  return { class: 'caret-selection', style: `--caret-colour: ${user.data.colour}` }
}

export const carets = (awareness: Awareness): Extension =>
  Extension.create({
    name: 'carets',
    priority: 999,
    addProseMirrorPlugins: () => [
      yCursorPlugin(awareness, { cursorBuilder: caretElement, selectionBuilder: selectionAttributes }),
    ],
  })
