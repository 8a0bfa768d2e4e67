// The inline tokens of one paragraph, cell or heading as document nodes: texts with marks, fields, notes.
import { isSafeHref } from '@coplume/shared/document/link'
import { sectionSchema } from '@coplume/shared/document/schema'
import type { MarkJson, NodeJson } from '@coplume/shared/document/section-json'
import { frenchSpacing } from '@coplume/shared/typography/spacing'
import type { Token } from 'markdown-it'
import { quoted, type Report } from './template-fault.ts'
import { fieldChoices, fieldOfLabel } from './template-words.ts'

export interface InlineContext {
  /** Line of the first character, in the file. */
  line: number
  report: Report
  /** The text of a note called here; null inside a note, which holds no other. */
  note: ((token: Token, line: number) => NodeJson) | null
}

const marks: Record<string, string> = { strong: 'bold', em: 'italic', link: 'link' }

const refused: Record<string, string> = {
  image: 'une image ne peut pas figurer dans un texte de départ',
  code_inline: 'le texte entre accents graves (code) n’est pas admis ; retirez les accents graves',
  html_inline: 'le HTML n’est pas admis ; écrivez en Markdown',
  s_open: 'le texte barré n’est pas admis',
}

function linkMark(token: Token, line: number, report: Report): MarkJson | null {
  const href = token.attrGet('href')
  if (token.attrGet('title')) report(line, 'le titre d’un lien n’est pas repris ; retirez ce qui est entre guillemets')
  if (isSafeHref(href)) return { type: 'link', attrs: { href } }
  report(line, `le lien ${quoted(href)} n’est pas admis ; une adresse commence par https://, mailto: ou tel:`)
  return null
}

export function inlineNodes(tokens: readonly Token[], context: InlineContext): NodeJson[] {
  const { report } = context
  const nodes: NodeJson[] = []
  const open: MarkJson[] = []
  let { line } = context

  const add = (node: NodeJson): void => {
    nodes.push(open.length > 0 ? { ...node, marks: ranked(open) } : node)
  }

  for (const token of tokens) {
    const kind = token.type.replace(/_(?:open|close)$/, '')
    const mark = marks[kind]
    if (mark) {
      if (token.nesting < 0) {
        const at = open.findLastIndex(({ type }) => type === mark)
        if (at >= 0) open.splice(at, 1)
      } else {
        const opened = mark === 'link' ? linkMark(token, line, report) : { type: mark }
        if (opened) open.push(opened)
      }
      continue
    }
    switch (token.type) {
      case 'text': {
        if (/\[\^[^\]\s]+\]/.test(token.content))
          report(line, `la note ${quoted(token.content.match(/\[\^[^\]\s]+\]/)?.[0])} n’a pas de texte dans ce fichier`)
        if (token.content.includes('{{') || token.content.includes('}}'))
          report(line, 'un champ s’écrit {{Nom du champ}} sur une seule ligne ; une accolade manque ici')
        if (token.content !== '') add({ type: 'text', text: token.content })
        break
      }
      case 'softbreak':
        line++
        add({ type: 'text', text: ' ' })
        break
      case 'hardbreak':
        line++
        if (context.note) add({ type: 'hardBreak' })
        else report(line - 1, 'une note tient en un seul paragraphe, sans retour à la ligne forcé')
        break
      case 'field': {
        const path = fieldOfLabel(token.content)
        if (!path)
          report(line, `le champ ${quoted(token.content)} n’est pas reconnu ; champs possibles : ${fieldChoices}`)
        else if (!context.note) report(line, 'une note ne peut pas contenir de champ')
        else add({ type: 'field', attrs: { path } })
        break
      }
      case 'footnote_ref':
        if (context.note) add(context.note(token, line))
        else report(line, 'une note ne peut pas en appeler une autre')
        break
      case 'footnote_anchor':
      case 's_close':
        break
      default:
        report(line, refused[token.type] ?? `la construction Markdown ${quoted(token.type)} n’est pas admise`)
    }
  }
  return typeset(nodes)
}

const sameMarks = (a: NodeJson, b: NodeJson): boolean => JSON.stringify(a.marks) === JSON.stringify(b.marks)

const MARK_ORDER = Object.keys(sectionSchema.marks)

/** The schema refuses marks in another order than its own, and a mark given twice. */
function ranked(open: readonly MarkJson[]): MarkJson[] {
  const distinct = open.filter((mark, at) => open.findIndex(({ type }) => type === mark.type) === at)
  return distinct.sort((a, b) => MARK_ORDER.indexOf(a.type) - MARK_ORDER.indexOf(b.type))
}

/** Joins neighbouring texts, then gives them French spacing as a whole: « mot » and « : » may come apart otherwise. */
function typeset(nodes: readonly NodeJson[]): NodeJson[] {
  const joined: NodeJson[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.text !== undefined && last?.text !== undefined && sameMarks(node, last)) last.text += node.text
    else joined.push({ ...node })
  }
  return joined.map((node) => (node.text === undefined ? node : { ...node, text: frenchSpacing(node.text) }))
}
