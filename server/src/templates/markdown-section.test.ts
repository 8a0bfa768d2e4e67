import type { NodeJson, SectionJson } from '@coplume/shared/document/section-json'
import { describe, expect, it } from 'vitest'
import { markdownSection } from './markdown-section.ts'

const FIRST_LINE = 10

function read(body: string): { json: SectionJson; faults: string[] } {
  const faults: string[] = []
  const json = markdownSection(body, FIRST_LINE, (line, message) => faults.push(`${line} : ${message}`))
  return { json, faults }
}

/** A node without the attributes and marks that the schema fills in by itself. */
function outline(node: NodeJson): unknown {
  const marks = node.marks?.map((mark) => mark.type).join('+')
  if (node.text !== undefined) return marks ? `${marks}(${node.text})` : node.text
  const { level, tone, path, start } = node.attrs ?? {}
  const name = [node.type, level, tone, path, start === 1 ? undefined : start].filter(Boolean).join(':')
  return { [name]: (node.content ?? []).map(outline) }
}

const document = (body: string): unknown[] => {
  const { json, faults } = read(body)
  expect(faults).toEqual([])
  return (json.content ?? []).map(outline)
}

describe('[TP2] each construct an author may write becomes its node', () => {
  it('paragraphs, line breaks, bold, italic and links', () => {
    expect(document('Un **mot** et\n*deux*,\\\n[trois](https://exemple.fr) ou ***quatre***.')).toEqual([
      {
        paragraph: [
          'Un ',
          'bold(mot)',
          ' et ',
          'italic(deux)',
          ',',
          { hardBreak: [] },
          'link(trois)',
          ' ou ',
          'bold+italic(quatre)',
          '.',
        ],
      },
    ])
  })

  it('headings of three levels', () => {
    expect(document('# Un\n\n## Deux\n\n### Trois')).toEqual([
      { 'heading:1': ['Un'] },
      { 'heading:2': ['Deux'] },
      { 'heading:3': ['Trois'] },
    ])
  })

  it('lists, nested and numbered', () => {
    expect(document('- a\n- b\n  - c\n\n3. d\n4. e')).toEqual([
      {
        bulletList: [
          { listItem: [{ paragraph: ['a'] }] },
          { listItem: [{ paragraph: ['b'] }, { bulletList: [{ listItem: [{ paragraph: ['c'] }] }] }] },
        ],
      },
      { 'orderedList:3': [{ listItem: [{ paragraph: ['d'] }] }, { listItem: [{ paragraph: ['e'] }] }] },
    ])
    expect(document('- a\n-')).toEqual([
      { bulletList: [{ listItem: [{ paragraph: ['a'] }] }, { listItem: [{ paragraph: [] }] }] },
    ])
  })

  it('tables, whose first row is a header', () => {
    expect(document('| A | B |\n| --- | --- |\n| **1** | |')).toEqual([
      {
        table: [
          { tableRow: [{ tableHeader: [{ paragraph: ['A'] }] }, { tableHeader: [{ paragraph: ['B'] }] }] },
          { tableRow: [{ tableCell: [{ paragraph: ['bold(1)'] }] }, { tableCell: [{ paragraph: [] }] }] },
        ],
      },
    ])
  })

  it('notes, where they are called', () => {
    expect(document('Texte[^a] puis^[ici].\n\n[^a]: Une **note**.')).toEqual([
      { paragraph: ['Texte', { footnote: ['Une ', 'bold(note)', '.'] }, ' puis', { footnote: ['ici'] }, '.'] },
    ])
  })

  it('call-outs in three tones, holding lists', () => {
    expect(document('::: info\nUn\n:::\n\n::: attention\n- a\n:::\n\n::: règle\nTrois\n:::')).toEqual([
      { 'callout:info': [{ paragraph: ['Un'] }] },
      { 'callout:attention': [{ bulletList: [{ listItem: [{ paragraph: ['a'] }] }] }] },
      { 'callout:rule': [{ paragraph: ['Trois'] }] },
    ])
  })

  it('quotations', () => {
    expect(document('> « Trop loin. »')).toEqual([{ blockquote: [{ paragraph: ['«\u00a0Trop loin.\u00a0»'] }] }])
  })

  it('fields, by their French label whatever the apostrophe', () => {
    expect(document("{{Nom de l'intercommunalité}} et **{{ période }}**")).toEqual([
      { paragraph: [{ 'field:epci.name': [] }, ' et ', { 'field:contract.period': [] }] },
    ])
  })

  it('an empty body is an empty section', () => {
    expect(document('\n\n')).toEqual([{ paragraph: [] }])
  })

  it('keeps what only looks like Markdown: brackets to fill, definitions, underlined words', () => {
    expect(document('[montant] : [à préciser]\n\n[Nom]: texte\n\nTitre\n===\n\n1 * 2 * 3')).toEqual([
      { paragraph: ['[montant]\u00a0: [à préciser]'] },
      { paragraph: ['[Nom]\u00a0: texte'] },
      { paragraph: ['Titre ==='] },
      { paragraph: ['1 * 2 * 3'] },
    ])
  })
})

describe('[TP3] what cannot be kept is a fault with its line, never dropped', () => {
  it.each([
    ['![carte](carte.png)', '10 : une image'],
    ['a\n\n<b>HTML</b>', '12 : le HTML'],
    ['<div>\n\ntexte', '10 : le HTML'],
    ['<!-- note -->', '10 : le HTML'],
    ['un `code`', '10 : le texte entre accents graves'],
    ['```\ncode\n```', '10 : un bloc de code'],
    ['a\n\n    retrait', '12 : un texte en retrait'],
    ['a\n\n---', '12 : un trait'],
    ['~~barré~~', '10 : le texte barré'],
    ['#### Quatre', '10 : les titres ont trois niveaux'],
    ['[x](javascript:alert(1))', '10 : le lien « javascript:alert(1) »'],
    ['[x](page.html)', '10 : le lien « page.html »'],
    ['[x](https://a.fr "titre")', '10 : le titre d’un lien'],
    [
      'a\nb\n{{Nom du maire}}',
      '12 : le champ « Nom du maire » n’est pas reconnu ; champs possibles : Titre du contrat,',
    ],
    ['{{Période', '10 : un champ s’écrit'],
    ['::: danger\na\n:::', '10 : l’encadré « danger » n’est pas reconnu ; valeurs possibles : info, attention, regle'],
    ['::: info\na', '10 : cet encadré n’est pas fermé'],
    ['a[^1]', '10 : la note « [^1] » n’a pas de texte'],
    ['a\n\n[^1]: perdue', '12 : la note « [^1] » n’est appelée nulle part'],
    ['a[^1] b[^1]\n\n[^1]: n', '10 : une note n’est appelée qu’une fois'],
    ['a[^1]\n\n[^1]: n\n\n    m', '14 : une note tient en un seul paragraphe'],
    ['a[^1]\n\n[^1]: - n', '12 : une note ne contient que du texte'],
    ['a[^1]\n\n[^1]: {{Période}}', '12 : une note ne peut pas contenir de champ'],
    ['| A |\n| --- |\n| ![x](y.png) |', '12 : une image'],
  ])('%j', (body, expected) => {
    const { faults } = read(body)
    expect(faults.length).toBeGreaterThan(0)
    expect(faults[0]?.replaceAll('\u00a0', ' ')).toContain(expected)
  })

  it('says every fault, not the first only', () => {
    expect(read('![a](b.png)\n\n`c`\n\n{{d}}').faults).toHaveLength(3)
  })
})
