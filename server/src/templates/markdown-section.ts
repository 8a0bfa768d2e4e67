// The Markdown body of a section file as the document that the section starts with.
import { sectionSchema } from '@coplume/shared/document/schema'
import { emptySection, type NodeJson, SectionJson } from '@coplume/shared/document/section-json'
import type { Token } from 'markdown-it'
import { inlineNodes } from './markdown-inline.ts'
import { CALLOUT, markdownParser, TOO_LONG } from './markdown-parser.ts'
import { quoted, type Report } from './template-fault.ts'
import { calloutTones, lookup } from './template-words.ts'

const md = markdownParser()

const MAX_HEADING = 3
const MAX_NESTING = 20

const refused: Record<string, string> = {
  [TOO_LONG]: 'ce paragraphe est trop long ; séparez-le par des lignes vides',
  html_block: 'le HTML n’est pas admis ; écrivez en Markdown',
  fence: 'un bloc de code n’est pas admis',
  code_block: 'un texte en retrait de quatre espaces est lu comme du code ; retirez le retrait',
  hr: 'un trait de séparation n’est pas admis ; utilisez un titre',
}

/** Containers whose content is simply what their children give. */
const containers: Record<string, string> = {
  bullet_list: 'bulletList',
  ordered_list: 'orderedList',
  list_item: 'listItem',
  blockquote: 'blockquote',
  table: 'table',
  tr: 'tableRow',
  th: 'tableHeader',
  td: 'tableCell',
}

/** Parts of a table that the document does not keep. */
const transparent = new Set(['thead', 'tbody'])

const HOLD_BLOCKS = new Set(['listItem', 'blockquote', 'callout', 'tableHeader', 'tableCell'])

interface Notes {
  /** Definitions by rank of call. */
  definitions: Map<number, { token: Token; line: number }>
  called: Set<number>
}

export function markdownSection(body: string, firstLine: number, report: Report): SectionJson {
  const env: { footnotes?: { refs?: Record<string, number> } } = {}
  const tokens = md.parse(body, env)
  // The parser gives up silently far deeper; nobody writes twenty lists one inside the other.
  const deep = tokens.find((token) => token.level > MAX_NESTING)
  if (deep) report(firstLine + (deep.map?.[0] ?? 0), 'trop de listes ou de citations imbriquées')
  const lines = body.split('\n')
  for (const [label, rank] of Object.entries(env.footnotes?.refs ?? {})) {
    const at = lines.findIndex((line) => line.trimStart().startsWith(`[^${label.slice(1)}]:`))
    if (rank < 0)
      report(firstLine + Math.max(at, 0), `la note ${quoted(`[^${label.slice(1)}]`)} n’est appelée nulle part`)
  }
  const notesAt = tokens.findIndex((token) => token.type === 'footnote_block_open')
  const text = notesAt < 0 ? tokens : tokens.slice(0, notesAt)
  const notes = readNotes(notesAt < 0 ? [] : tokens.slice(notesAt), firstLine, report)
  const content = blocks(text, lines, firstLine, notes, report)
  return checked(
    { type: 'doc', content: content.length > 0 ? content : (emptySection.content ?? []) },
    firstLine,
    report,
  )
}

/** The canonical form of the schema: every attribute said, so that a template and a copy of it compare equal. */
function checked(json: SectionJson, firstLine: number, report: Report): SectionJson {
  try {
    const node = sectionSchema.nodeFromJSON(json)
    node.check()
    return SectionJson.parse(node.toJSON())
  } catch (cause) {
    report(
      firstLine,
      `l’enchaînement des blocs n’est pas admis (${cause instanceof Error ? cause.message : 'inconnu'})`,
    )
    return emptySection
  }
}

function readNotes(tokens: readonly Token[], firstLine: number, report: Report): Notes {
  const definitions: Notes['definitions'] = new Map()
  let rank = -1
  let line = firstLine
  for (const token of tokens) {
    if (token.map) line = firstLine + token.map[0]
    if (token.type === 'footnote_open') {
      const meta: unknown = token.meta
      rank = rankOf(meta)
    } else if (token.type === 'inline') {
      if (definitions.has(rank)) report(line, 'une note tient en un seul paragraphe')
      else definitions.set(rank, { token, line })
    } else if (token.block && !/^(?:paragraph|footnote)_/.test(token.type) && token.nesting >= 0) {
      report(line, 'une note ne contient que du texte, en un seul paragraphe')
    }
  }
  return { definitions, called: new Set() }
}

function rankOf(meta: unknown): number {
  return typeof meta === 'object' && meta !== null && 'id' in meta && typeof meta.id === 'number' ? meta.id : -1
}

function blocks(
  tokens: readonly Token[],
  lines: readonly string[],
  firstLine: number,
  notes: Notes,
  report: Report,
): NodeJson[] {
  const root: NodeJson = { type: 'doc', content: [] }
  const stack: NodeJson[] = [root]
  let line = firstLine

  const add = (node: NodeJson): void => {
    stack.at(-1)?.content?.push(node)
  }
  const open = (node: NodeJson): void => {
    add(node)
    stack.push(node)
  }

  const note = (token: Token, at: number): NodeJson => {
    const rank = rankOf(token.meta)
    if (notes.called.has(rank)) report(at, 'une note n’est appelée qu’une fois ; écrivez-en une seconde')
    notes.called.add(rank)
    const definition = notes.definitions.get(rank)
    const content = definition?.token.children ?? []
    return { type: 'footnote', content: inlineNodes(content, { line: definition?.line ?? at, report, note: null }) }
  }

  for (const token of tokens) {
    if (token.map) line = firstLine + token.map[0]
    const kind = token.type.replace(/_(?:open|close)$/, '')
    const container = containers[kind]
    if (transparent.has(kind)) continue
    if (token.nesting < 0) {
      const closed = stack.pop()
      // « - » alone is an item to fill in: the schema wants its empty paragraph.
      if (closed?.content?.length === 0 && HOLD_BLOCKS.has(closed.type)) closed.content.push({ type: 'paragraph' })
    } else if (token.type === 'inline') {
      const holder = stack.at(-1)
      const content = inlineNodes(token.children ?? [], { line, report, note })
      const inCell = holder?.type === 'tableHeader' || holder?.type === 'tableCell'
      if (inCell) add({ type: 'paragraph', content })
      else if (holder) holder.content = content
      if (/^:::/.test(token.content)) report(line, 'un encadré commence par « ::: info » et se ferme par « ::: » seul')
    } else if (kind === 'paragraph') {
      open({ type: 'paragraph', content: [] })
    } else if (kind === 'heading') {
      const level = Number(token.tag.slice(1))
      if (level > MAX_HEADING)
        report(line, `les titres ont trois niveaux (#, ##, ###) ; ${quoted(token.markup)} est trop profond`)
      open({ type: 'heading', attrs: { level: Math.min(level, MAX_HEADING) }, content: [] })
    } else if (kind === `container_${CALLOUT}`) {
      const tone = lookup(calloutTones, token.info)
      if (!tone)
        report(
          line,
          `l’encadré ${quoted(token.info.trim())} n’est pas reconnu ; valeurs possibles : ${Object.keys(calloutTones).join(', ')}`,
        )
      if (!/^\s*:::+\s*$/.test(lines[token.map?.[1] ?? -1] ?? ''))
        report(line, 'cet encadré n’est pas fermé ; ajoutez « ::: » seul sur une ligne')
      open({ type: 'callout', attrs: { tone: tone ?? 'info' }, content: [] })
    } else if (kind === 'ordered_list') {
      const start = Number(token.attrGet('start') ?? 1)
      open({ type: 'orderedList', attrs: { start }, content: [] })
    } else if (container) {
      open({ type: container, content: [] })
    } else {
      report(line, refused[token.type] ?? `la construction Markdown ${quoted(token.type)} n’est pas admise`)
      if (token.nesting > 0) stack.push({ type: 'refused', content: [] })
    }
  }
  return root.content ?? []
}
