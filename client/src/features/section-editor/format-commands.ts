// What the toolbar offers, as data: label, shortcut, whether it is on, what it does.
import { CALLOUT_TONES, type CalloutTone } from '@coplume/shared/document/callout'
import type { ChainedCommands, Editor } from '@tiptap/core'
import type {} from '@tiptap/extension-table'
import {
  Bold,
  Italic,
  List,
  ListOrdered,
  type LucideIcon,
  Quote,
  Strikethrough,
  Subscript,
  Superscript,
  Underline,
} from 'lucide-react'

export interface Format {
  id: string
  label: string
  /** As `aria-keyshortcuts` spells it. */
  keys?: string
  icon: LucideIcon
  active: (editor: Editor) => boolean
  run: (chain: ChainedCommands) => ChainedCommands
}

const mark = (name: string, label: string, icon: LucideIcon, keys?: string): Format => ({
  id: name,
  label,
  icon,
  ...(keys ? { keys } : {}),
  active: (editor) => editor.isActive(name),
  run: (chain) => chain.toggleMark(name),
})

export const markFormats: readonly Format[] = [
  mark('bold', 'Gras', Bold, 'Control+B'),
  mark('italic', 'Italique', Italic, 'Control+I'),
  mark('underline', 'Souligné', Underline, 'Control+U'),
  mark('strike', 'Barré', Strikethrough, 'Control+Shift+S'),
  mark('superscript', 'Exposant', Superscript, 'Control+.'),
  mark('subscript', 'Indice', Subscript, 'Control+,'),
]

export const blockFormats: readonly Format[] = [
  {
    id: 'bulletList',
    label: 'Liste à puces',
    keys: 'Control+Shift+8',
    icon: List,
    active: (editor) => editor.isActive('bulletList'),
    run: (chain) => chain.toggleBulletList(),
  },
  {
    id: 'orderedList',
    label: 'Liste numérotée',
    keys: 'Control+Shift+7',
    icon: ListOrdered,
    active: (editor) => editor.isActive('orderedList'),
    run: (chain) => chain.toggleOrderedList(),
  },
  {
    id: 'blockquote',
    label: 'Citation',
    keys: 'Control+Shift+B',
    icon: Quote,
    active: (editor) => editor.isActive('blockquote'),
    run: (chain) => chain.toggleBlockquote(),
  },
]

/** « Ctrl + Maj + 8 », as a French keyboard names it. */
export const shortcutInWords = (keys: string): string =>
  keys.replaceAll('Control', 'Ctrl').replaceAll('Shift', 'Maj').replaceAll('+', '\u00a0+\u00a0')

export const TEXT_STYLES = [
  { id: 'paragraph', label: 'Texte courant' },
  { id: 'heading-1', label: 'Titre 1' },
  { id: 'heading-2', label: 'Titre 2' },
  { id: 'heading-3', label: 'Titre 3' },
] as const
export type TextStyle = (typeof TEXT_STYLES)[number]['id']

export function textStyleOf(editor: Editor): TextStyle {
  const level = [1, 2, 3].find((one) => editor.isActive('heading', { level: one }))
  return TEXT_STYLES.find((style) => style.id === `heading-${level}`)?.id ?? 'paragraph'
}

export function setTextStyle(editor: Editor, style: TextStyle): void {
  const chain = editor.chain().focus()
  if (style === 'paragraph') chain.setNode('paragraph').run()
  else chain.setNode('heading', { level: Number(style.slice(-1)) }).run()
}

export const calloutLabel: Record<CalloutTone, string> = {
  info: 'À savoir',
  attention: 'Point d’attention',
  rule: 'Règle',
}

export { CALLOUT_TONES }

/** Boxes the selected blocks, changes the tone of the box, or takes it away when it has that tone already. */
export function setCallout(editor: Editor, tone: CalloutTone): void {
  const chain = editor.chain().focus()
  if (editor.isActive('callout', { tone })) chain.lift('callout').run()
  else if (editor.isActive('callout')) chain.updateAttributes('callout', { tone }).run()
  else chain.wrapIn('callout', { tone }).run()
}

export interface TableCommand {
  id: string
  label: string
  danger?: boolean
  run: (chain: ChainedCommands) => ChainedCommands
}

export const tableCommands: readonly (readonly TableCommand[])[] = [
  [
    { id: 'row-before', label: 'Ajouter une ligne au-dessus', run: (chain) => chain.addRowBefore() },
    { id: 'row-after', label: 'Ajouter une ligne au-dessous', run: (chain) => chain.addRowAfter() },
    { id: 'column-before', label: 'Ajouter une colonne à gauche', run: (chain) => chain.addColumnBefore() },
    { id: 'column-after', label: 'Ajouter une colonne à droite', run: (chain) => chain.addColumnAfter() },
  ],
  [
    { id: 'merge', label: 'Fusionner les cellules choisies', run: (chain) => chain.mergeCells() },
    { id: 'split', label: 'Séparer la cellule', run: (chain) => chain.splitCell() },
    { id: 'header-row', label: 'Ligne d’en-tête, avec ou sans', run: (chain) => chain.toggleHeaderRow() },
  ],
  [
    { id: 'delete-row', label: 'Supprimer la ligne', danger: true, run: (chain) => chain.deleteRow() },
    { id: 'delete-column', label: 'Supprimer la colonne', danger: true, run: (chain) => chain.deleteColumn() },
    { id: 'delete-table', label: 'Supprimer le tableau', danger: true, run: (chain) => chain.deleteTable() },
  ],
]
