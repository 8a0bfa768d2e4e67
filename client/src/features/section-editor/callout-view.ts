// A call-out in the editor: a note, as in the text that is read; an <aside> would be a landmark inside the text.
import { Callout } from '@coplume/shared/document/callout'
import type { Node as TiptapNode } from '@tiptap/core'

export const calloutView = (): TiptapNode =>
  Callout.extend({
    addNodeView:
      () =>
      ({ node }) => {
        const dom = document.createElement('div')
        dom.className = 'callout'
        dom.setAttribute('role', 'note')
        const draw = (tone: unknown): void => {
          dom.dataset.tone = String(tone)
        }
        draw(node.attrs.tone)
        return {
          dom,
          contentDOM: dom,
          update: (next) => {
            if (next.type !== node.type) return false
            draw(next.attrs.tone)
            return true
          },
        }
      },
  })
