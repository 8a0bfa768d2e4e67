// The commented passages in the live text. Anchors are resolved again whenever others change it, since y-tiptap then
// replaces the whole document; one's own typing only moves them, since Yjs is updated after the plugins.
import { anchorSpace, createAnchor, resolveAnchor } from '@coplume/shared/document/anchor'
import { fragmentOf } from '@coplume/shared/document/section-doc'
import type { Anchor, Thread } from '@coplume/shared/thread'
import { Extension } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type * as Y from 'yjs'
import type { Passages } from './thread-order.ts'

export const threadElementId = (threadId: string): string => `remarque-${threadId}`

interface Shown {
  threads: readonly Thread[]
  active: string | null
  /** Whose card the pointer or the focus is on. */
  pointed: string | null
}

export interface PassageListener {
  /** Where each passage is now. */
  passages(found: Passages): void
  /** A passage was clicked. */
  chosen(threadId: string): void
}

export interface PassageHighlights {
  extension: Extension
  /** A passage that becomes the active one comes into view. */
  show(shown: Shown): void
  /** The anchor of what is selected, or null. */
  anchorOfSelection(): Anchor | null
}

const key = new PluginKey<DecorationSet>('passages')

export function createPassageHighlights(doc: Y.Doc, listener: PassageListener): PassageHighlights {
  let shown: Shown = { threads: [], active: null, pointed: null }
  let view: EditorView | null = null
  const fragment = fragmentOf(doc)

  function build(state: EditorState): DecorationSet {
    if (shown.threads.length === 0) {
      listener.passages(new Map())
      return DecorationSet.empty
    }
    const space = anchorSpace(fragment, state.doc)
    const found = new Map<string, number | null>()
    const decorations = shown.threads.flatMap((thread) => {
      const place = resolveAnchor(thread.anchor, space)
      found.set(thread.id, place.status === 'orphan' ? null : place.from)
      if (place.status === 'orphan' || thread.state.is === 'resolved') return []
      const attributes = {
        nodeName: 'mark',
        class: thread.id === shown.active || thread.id === shown.pointed ? 'passage passage-active' : 'passage',
        'data-thread': thread.id,
        'aria-details': threadElementId(thread.id),
      }
      return [Decoration.inline(place.from, place.to, attributes, { thread: thread.id })]
    })
    listener.passages(found)
    return DecorationSet.create(state.doc, decorations)
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
      handleClick: (_view, _position, event) => {
        const passage = event.target instanceof Element ? event.target.closest('[data-thread]') : null
        const threadId = passage?.getAttribute('data-thread')
        if (threadId) listener.chosen(threadId)
        return false
      },
    },
    view: (created) => {
      view = created
      return {
        destroy: () => {
          view = null
        },
      }
    },
  })

  const redraw = (): void => view?.dispatch(view.state.tr.setMeta(key, true).setMeta('addToHistory', false))

  return {
    extension: Extension.create({ name: 'passages', addProseMirrorPlugins: () => [plugin] }),
    show(next) {
      const chosen = next.active !== shown.active ? next.active : null
      shown = next
      redraw()
      if (chosen) view?.dom.querySelector(`[data-thread="${chosen}"]`)?.scrollIntoView({ block: 'nearest' })
    },
    anchorOfSelection() {
      if (!view) return null
      const { from, to } = view.state.selection
      return from === to ? null : createAnchor(anchorSpace(fragment, view.state.doc), from, to)
    },
  }
}
