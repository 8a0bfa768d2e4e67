// markdown-it-container and markdown-it-footnote ship no types.
declare module 'markdown-it-container' {
  import type { MarkdownIt } from 'markdown-it'

  const plugin: (md: MarkdownIt, name: string, options: { validate(params: string): boolean }) => void
  export default plugin
}

declare module 'markdown-it-footnote' {
  import type { MarkdownIt } from 'markdown-it'

  const plugin: (md: MarkdownIt) => void
  export default plugin
}
