// The inline atom that shows a field; its words are never stored in the text.
import { Node } from '@tiptap/core'

export const FieldNode = Node.create({
  name: 'field',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes() {
    return {
      path: {
        default: null,
        parseHTML: (element) => element.getAttribute('data-field'),
        renderHTML: (attributes) => ({ 'data-field': attributes.path as string }),
      },
    }
  },
  parseHTML: () => [{ tag: 'span[data-field]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, class: 'field' }],
})
