// A footnote holds its own text where it is called; its number is computed from its place.
import { Node } from '@tiptap/core'

export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  content: 'text*',
  marks: 'bold italic link superscript subscript',
  parseHTML: () => [{ tag: 'span[data-footnote]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, 'data-footnote': '', class: 'footnote' }, 0],
})
