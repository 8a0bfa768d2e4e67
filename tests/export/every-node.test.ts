// Walks every node and mark of the one schema through the writer.

import { blocksFromContract } from '@coplume/server/export/blocks/blocks-from-contract'
import { fieldValue } from '@coplume/shared/document/field'
import { sectionSchema } from '@coplume/shared/document/schema'
import type { NodeJson } from '@coplume/shared/document/section-json'
import { describe, expect, it } from 'vitest'
import { amiensContract } from '../support/amiens-contract.ts'
import { documentHolding, docxHolding } from '../support/one-section.ts'
import {
  bullets,
  callout,
  cell,
  field,
  footnote,
  h,
  head,
  lineBreak,
  link,
  marked,
  numbered,
  p,
  quote,
  row,
  rule,
  section,
  table,
} from '../support/prose.ts'
import { all } from '../support/xml-tree.ts'

/** For each node a text that holds it, and the words that must be found. */
const nodes: Record<string, { blocks: NodeJson[]; words: string[] }> = {
  doc: { blocks: [p('Le tout')], words: ['Le tout'] },
  paragraph: { blocks: [p('Un alinéa')], words: ['Un alinéa'] },
  text: { blocks: [p('Des mots')], words: ['Des mots'] },
  heading: { blocks: [h(1, 'Titre un'), h(2, 'Titre deux'), h(3, 'Titre trois')], words: ['Titre un', 'Titre trois'] },
  hardBreak: { blocks: [p('Avant', lineBreak, 'après')], words: ['Avant\naprès'] },
  horizontalRule: { blocks: [p('Au-dessus'), rule, p('Au-dessous')], words: ['Au-dessus', 'Au-dessous'] },
  blockquote: { blocks: [quote(p('Une parole'))], words: ['Une parole'] },
  bulletList: { blocks: [bullets('Une puce')], words: ['Une puce'] },
  orderedList: { blocks: [numbered(3, 'Un point')], words: ['Un point'] },
  listItem: { blocks: [bullets([p('Tête'), p('Suite'), bullets('Dedans')])], words: ['Tête', 'Suite', 'Dedans'] },
  table: { blocks: [table(row(cell('Case')))], words: ['Case'] },
  tableRow: { blocks: [table(row(cell('Haut')), row(cell('Bas')))], words: ['Haut', 'Bas'] },
  tableCell: { blocks: [table(row(cell('Gauche'), cell('Droite')))], words: ['Gauche', 'Droite'] },
  tableHeader: { blocks: [table(row(head('Intitulé')), row(cell('Valeur')))], words: ['Intitulé', 'Valeur'] },
  callout: { blocks: [callout('rule', p('Un encart'))], words: ['Règle', 'Un encart'] },
  footnote: { blocks: [p('Appel', footnote('Pied de page'))], words: ['Appel', '\u00a0Pied de page'] },
  field: { blocks: [p(field('epci.population'))], words: [fieldValue('epci.population', amiensContract.fields)] },
}

/** For each mark the element that prints it. */
const marks: Record<string, string> = {
  bold: 'w:b',
  italic: 'w:i',
  underline: 'w:u',
  strike: 'w:strike',
  superscript: 'w:vertAlign',
  subscript: 'w:vertAlign',
  link: 'w:hyperlink',
}

describe('[EX1] every node of the schema is printed', () => {
  it('and the table above forgets none', () => {
    expect(Object.keys(nodes).sort()).toEqual(Object.keys(sectionSchema.nodes).sort())
    expect(Object.keys(marks).sort()).toEqual(Object.keys(sectionSchema.marks).sort())
  })

  it.each(Object.entries(nodes))('%s', (_, { blocks, words }) => {
    sectionSchema.nodeFromJSON(section(...blocks)).check()
    const docx = docxHolding(...blocks)
    const printed = [...docx.paragraphs(), ...docx.paragraphs('word/footnotes.xml')]
    for (const word of words) expect(printed).toContain(word)
  })

  it.each(Object.entries(marks))('%s', (mark, printedAs) => {
    const marking = mark === 'link' ? link('Marqué', 'https://exemple.fr/') : marked('Marqué', mark)
    sectionSchema.nodeFromJSON(section(p(marking))).check()
    const body = docxHolding(p('Sans. ', marking)).part('word/document.xml')
    const plain = docxHolding(p('Sans. ', 'Marqué')).part('word/document.xml')
    const printed = all(body, 'w:r').filter((run) => run.text === 'Marqué')
    expect(printed).toHaveLength(1)
    expect(all(body, printedAs).length).toBe(all(plain, printedAs).length + 1)
  })

  it.each([
    ['a block', { type: 'mystery' }],
    ['an inline', p({ type: 'mystery' })],
    ['a mark', p(marked('mot', 'mystery'))],
    ['a row', { type: 'table', content: [{ type: 'mystery', content: [cell('mot')] }] }],
    ['a cell', table(row({ type: 'mystery' }))],
    ['a field', p({ type: 'field', attrs: { path: 'mystery' } })],
  ] satisfies [string, NodeJson][])('%s that nobody knows is an error', (_, block) => {
    expect(() => blocksFromContract(documentHolding(block))).toThrow()
  })
})
