// Texts that try to be something else than text.
import { blocksFromContract } from '@coplume/server/export/blocks/blocks-from-contract'
import { writeDocx } from '@coplume/server/export/docx/write-docx'
import type { NodeJson } from '@coplume/shared/document/section-json'
import { describe, expect, it } from 'vitest'
import { amiensContract } from '../support/amiens-contract.ts'
import { openDocx } from '../support/docx-package.ts'
import { documentHolding, docxHolding, docxOf } from '../support/one-section.ts'
import { bullets, cell, link, marked, p, quote, row, table } from '../support/prose.ts'
import { all } from '../support/xml-tree.ts'

const HOSTILE = 'a\u0000\u0008\u001b]]><w:p/>&amp;<!--\ud800-->\u202eb\ufffe"\'\u2028c'
const HARMLESS = 'a]]><w:p/>&amp;<!---->b"\'\u2028c'

describe('[EX6] a text stays a text', () => {
  it('in the body', () => {
    expect(docxHolding(p(HOSTILE)).paragraphs()).toContain(HARMLESS)
  })

  it('in titles, names, qualities and properties', () => {
    const { fields, sections } = amiensContract
    const docx = docxOf({
      ...amiensContract,
      subtitle: HOSTILE,
      fields: {
        ...fields,
        title: HOSTILE,
        organisations: fields.organisations.map((organisation) => ({ ...organisation, name: HOSTILE })),
        parties: fields.parties.map((party) => ({ ...party, signatoryQuality: HOSTILE })),
      },
      sections: sections.map((one) => ({ ...one, title: HOSTILE, number: HOSTILE, ownerName: HOSTILE })),
    })
    for (const path of docx.paths) expect(() => docx.part(path)).not.toThrow()
    expect(all(docx.part('docProps/core.xml'), 'dc:title')[0]?.text).toBe(HARMLESS)
  })

  it('prints the words of an unsafe link without its address', () => {
    const bytes = writeDocx(
      blocksFromContract(
        documentHolding(p(link('piège', 'javascript:alert(1)'), link('fichier', 'file:///etc/passwd'))),
      ),
    )
    const docx = openDocx(bytes)
    expect(docx.paragraphs()).toContain('piègefichier')
    const targets = [...docx.relationships('word/document.xml').values()].filter(({ external }) => external)
    expect(targets).toEqual([])
  })
})

describe('[EX7] measures that nobody could print', () => {
  it('takes hostile spans for what the table holds', () => {
    const spanned = (attrs: Record<string, unknown>): NodeJson => ({ type: 'tableCell', attrs, content: [p('large')] })
    for (const span of [1e9, -4, 0, 2.5, Number.NaN, Number.POSITIVE_INFINITY, '3', null])
      for (const attrs of [{ colspan: span }, { rowspan: span }, { colspan: span, rowspan: span }]) {
        const docx = docxHolding(table(row(spanned(attrs), cell('à côté')), row(cell('dessous'))))
        expect(docx.paragraphs()).toEqual(expect.arrayContaining(['large', 'à côté', 'dessous']))
        expect(all(docx.part('word/document.xml'), 'w:gridCol').length).toBeLessThan(20)
      }
  })

  it('keeps every word of a table of a hundred columns', () => {
    const words = Array.from({ length: 100 }, (_, index) => `mot${index}`)
    expect(docxHolding(table(row(...words.map((word) => cell(word))))).paragraphs()).toEqual(
      expect.arrayContaining(words),
    )
  })

  it('starts a list where Word can count', () => {
    for (const start of [1e12, -1, Number.NaN, 'x']) {
      const list: NodeJson = { type: 'orderedList', attrs: { start }, content: bullets('point').content ?? [] }
      const [override] = all(docxHolding(list).part('word/numbering.xml'), 'w:startOverride')
      expect(Number(override?.attributes['w:val'])).toBeLessThanOrEqual(32_767)
      expect(Number(override?.attributes['w:val'])).toBeGreaterThanOrEqual(0)
    }
  })

  it('writes lists and quotations nested deeper than a page is wide', () => {
    const deepList = Array.from({ length: 60 }).reduce<NodeJson>((inner) => bullets([p('niveau'), inner]), p('fond'))
    const deepQuote = Array.from({ length: 60 }).reduce<NodeJson>((inner) => quote(inner), p(marked('creux', 'bold')))
    const docx = docxHolding(deepList, deepQuote)
    expect(docx.paragraphs()).toEqual(expect.arrayContaining(['fond', 'creux']))
    for (const level of all(docx.part('word/document.xml'), 'w:ilvl'))
      expect(Number(level.attributes['w:val'])).toBeLessThanOrEqual(8)
  })
})
