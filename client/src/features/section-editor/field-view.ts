// An inline field in the editor: the contract's own words, read again whenever the contract changes.
import { FieldPath, type FieldSource, fieldLabels, fieldValue } from '@coplume/shared/document/field'
import { FieldNode } from '@coplume/shared/document/field-node'
import type { Node as TiptapNode } from '@tiptap/core'

/** The contract that fields read, and who wants to know when it changes. */
export interface FieldReader {
  source(): FieldSource
  subscribe(redraw: () => void): () => void
}

export const fieldView = (reader: FieldReader): TiptapNode =>
  FieldNode.extend({
    addNodeView: () => (view) => {
      const path = FieldPath.safeParse(view.node.attrs.path)
      const dom = document.createElement('span')
      dom.className = 'field'
      const draw = (): void => {
        dom.textContent = path.success ? fieldValue(path.data, reader.source()) : '…'
      }
      if (path.success) dom.title = `Champ lié au contrat : ${fieldLabels[path.data]}`
      draw()
      const stop = reader.subscribe(draw)
      return { dom, destroy: stop, ignoreMutation: () => true }
    },
  })
