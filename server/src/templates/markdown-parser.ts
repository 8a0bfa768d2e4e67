// The Markdown of template files: what authors may write, plus `{{fields}}`, `::: call-outs` and `[^notes]`.
// Raw HTML, code and images are parsed on purpose, so that they are reported instead of becoming text.
import createMarkdownIt, { type MarkdownIt } from 'markdown-it'
import container from 'markdown-it-container'
import footnote from 'markdown-it-footnote'

export const CALLOUT = 'encadre'

export const TOO_LONG = 'too_long'

const MAX_PARAGRAPH = 15_000
/** Far longer than any field's label. */
const MAX_FIELD = 150

export function markdownParser(): MarkdownIt {
  const md = createMarkdownIt('default', { html: true, linkify: false, typographer: false })
  md.use(footnote)
  md.use(container, CALLOUT, { validate: () => true })
  // `[mot]: …` and underlined titles would make words vanish or change rank without being asked.
  md.disable(['reference', 'lheading'])
  // Addresses are judged by the document schema's own rule, which gives a reason.
  md.validateLink = () => true
  // Some texts of this length keep the parser busy for minutes; no paragraph of a contract has five pages.
  md.core.ruler.before('inline', 'length', (state) => {
    for (const token of state.tokens)
      if (token.type === 'inline' && token.content.length > MAX_PARAGRAPH) token.type = TOO_LONG
  })
  md.inline.ruler.before('link', 'field', (state, silent) => {
    if (!state.src.startsWith('{{', state.pos)) return false
    const length = state.src.slice(state.pos, Math.min(state.pos + MAX_FIELD, state.posMax)).indexOf('}}')
    if (length < 0) return false
    const end = state.pos + length
    if (!silent) state.push('field', '', 0).content = state.src.slice(state.pos + 2, end).trim()
    state.pos = end + 2
    return true
  })
  return md
}
