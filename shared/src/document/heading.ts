// Headings inside a section: levels 1 to 3, drawn under the section's own title.
import { Node } from '@tiptap/core'

export const HEADING_LEVELS = [1, 2, 3] as const

/** Level 1 is drawn as h3: h1 is the contract, h2 the section. */
const tagOf = (level: number): string => `h${level + 2}`

export const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 1, rendered: false } }),
  parseHTML: () => [
    // Our own clipboard first: the level travels as data, since h3 elsewhere means another level.
    ...HEADING_LEVELS.map((level) => ({ tag: `[data-level="${level}"]`, attrs: { level } })),
    { tag: 'h1', attrs: { level: 1 } },
    { tag: 'h2', attrs: { level: 2 } },
    ...['h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag, attrs: { level: 3 } })),
  ],
  renderHTML: ({ node, HTMLAttributes }) => {
    const level = Number(node.attrs.level)
    return [tagOf(level), { ...HTMLAttributes, 'data-level': level }, 0]
  },
})
