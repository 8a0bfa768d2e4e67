// The Markdown of template files: what authors may write, plus `{{fields}}`, `::: call-outs` and `[^notes]`.
// Raw HTML, code and images are parsed on purpose, so that they are reported instead of becoming text.
import createMarkdownIt, { type MarkdownIt } from 'markdown-it'
import container from 'markdown-it-container'
import footnote from 'markdown-it-footnote'

export const CALLOUT = 'encadre'

export function markdownParser(): MarkdownIt {
  const md = createMarkdownIt('default', { html: true, linkify: false, typographer: false })
  md.use(footnote)
  md.use(container, CALLOUT, { validate: () => true })
  // `[mot]: …` and underlined titles would make words vanish or change rank without being asked.
  md.disable(['reference', 'lheading'])
  // Addresses are judged by the document schema's own rule, which gives a reason.
  md.validateLink = () => true
  md.inline.ruler.before('link', 'field', (state, silent) => {
    if (!state.src.startsWith('{{', state.pos)) return false
    const end = state.src.indexOf('}}', state.pos + 2)
    if (end < 0 || end >= state.posMax) return false
    if (!silent) state.push('field', '', 0).content = state.src.slice(state.pos + 2, end).trim()
    state.pos = end + 2
    return true
  })
  return md
}
