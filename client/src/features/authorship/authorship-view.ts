// Who wrote what, drawn over the live text. Read again from the Y.Doc whenever others change it; one's own typing first
// moves what is drawn, and is read once Yjs has it, which is after the plugins.
import { type Author, type AuthorOf, type WrittenRun, writtenRuns } from '@coplume/shared/document/authorship'
import { PersonId } from '@coplume/shared/ids'
import { Extension } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type * as Y from 'yjs'
import { authorAt, writtenMarks } from './written-marks.ts'

export interface ShownAuthors {
  authorOf: AuthorOf
  /** How a person's text looks; null when nothing is known of them. */
  attributesOf: (personId: PersonId) => Record<string, string> | null
}

export interface AuthorshipLook {
  texts: readonly WrittenRun[][]
  /** Whose the text at the caret is. */
  caret: Author | null
  hovered: PersonId | null
}

export interface AuthorshipView {
  extension: Extension
  /** Null takes everything away. */
  show: (authors: ShownAuthors | null) => void
  subscribe: (listener: () => void) => () => void
  look: () => AuthorshipLook
}

const key = new PluginKey<DecorationSet>('authorship')

/** One's own keystrokes are read together. */
const OWN_TYPING_MS = 80

const isPerson = (author: Author): author is PersonId => PersonId.safeParse(author).success

export function createAuthorshipView(doc: Y.Doc): AuthorshipView {
  let shown: ShownAuthors | null = null
  let view: EditorView | null = null
  let reading: ReturnType<typeof setTimeout> | undefined
  let look: AuthorshipLook = { texts: [], caret: null, hovered: null }
  const listeners = new Set<() => void>()

  function tell(change: Partial<AuthorshipLook>): void {
    look = { ...look, ...change }
    for (const listener of listeners) listener()
  }

  function build(state: EditorState): DecorationSet {
    if (!shown) return DecorationSet.empty
    const { authorOf, attributesOf } = shown
    const texts = writtenRuns(doc, authorOf)
    const decorations = writtenMarks(texts, isPerson).flatMap(({ from, to, author }) => {
      const attributes = attributesOf(author)
      if (!attributes || to > state.doc.content.size) return []
      return [Decoration.inline(from, to, { ...attributes, 'data-author': author }, { author })]
    })
    tell({ texts, caret: authorAt(texts, state.selection.head) })
    return DecorationSet.create(state.doc, decorations)
  }

  function redraw(): void {
    clearTimeout(reading)
    reading = undefined
    view?.dispatch(view.state.tr.setMeta(key, true).setMeta('addToHistory', false))
  }

  function hover(target: EventTarget | null): void {
    const author = target instanceof Element ? target.closest('[data-author]')?.getAttribute('data-author') : null
    const hovered = PersonId.safeParse(author).data ?? null
    if (shown && hovered !== look.hovered) tell({ hovered })
  }

  const plugin = new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, set, _old, state) =>
        tr.getMeta(key) === true || isChangeOrigin(tr) ? build(state) : set.map(tr.mapping, tr.doc),
    },
    props: {
      decorations: (state) => key.getState(state),
      handleDOMEvents: {
        mouseover: (_view, event) => hover(event.target),
        mouseleave: () => hover(null),
      },
    },
    view: (created) => {
      view = created
      return {
        update: (updated, before) => {
          if (!shown) return
          if (updated.state.doc !== before.doc) reading ??= setTimeout(redraw, OWN_TYPING_MS)
          else if (!updated.state.selection.eq(before.selection)) {
            const caret = authorAt(look.texts, updated.state.selection.head)
            if (caret !== look.caret) tell({ caret })
          }
        },
        destroy: () => {
          clearTimeout(reading)
          view = null
        },
      }
    },
  })

  return {
    extension: Extension.create({ name: 'authorship', addProseMirrorPlugins: () => [plugin] }),
    show: (authors) => {
      shown = authors
      redraw()
      if (!authors) tell({ texts: [], caret: null, hovered: null })
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    look: () => look,
  }
}
