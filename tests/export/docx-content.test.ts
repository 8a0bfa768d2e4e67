// What a reader of the Amiens contract finds in the Word file.
import { describe, expect, it } from 'vitest'
import { amiensContract, amiensSection } from '../support/amiens-contract.ts'
import { docxHolding, docxOf } from '../support/one-section.ts'
import { bullets, cell, footnote, h, head, numbered, p, row, table } from '../support/prose.ts'
import { all, type XmlElement } from '../support/xml-tree.ts'

const docx = docxOf(amiensContract)
const body = docx.part('word/document.xml')
const styleOf = (paragraph: XmlElement): string => all(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? 'Normal'
const wordsIn = (root: XmlElement, style: string): string[] =>
  all(root, 'w:p')
    .filter((paragraph) => styleOf(paragraph) === style)
    .map((paragraph) =>
      all(paragraph, 'w:t')
        .map((text) => text.text)
        .join(' '),
    )

describe('[EX4] numbers and outline', () => {
  it('prints each section under the number of the application', () => {
    const titles = [1, 2, 3].flatMap((level) => wordsIn(body, `Heading${level}`))
    for (const { number, title } of amiensContract.sections) expect(titles).toContain(`${number} ${title}`)
  })

  it('continues the outline inside a section', () => {
    const inside = docxHolding(h(1, 'Un'), h(2, 'Deux'), h(3, 'Trois')).part('word/document.xml')
    expect([3, 4, 5].flatMap((level) => wordsIn(inside, `Heading${level}`))).toEqual(['Un', 'Deux', 'Trois'])
  })

  it('keeps the number of a section exported alone', () => {
    expect(wordsIn(docxOf(amiensSection).part('word/document.xml'), 'Heading2')).toEqual(['3.1 Accès aux soins'])
  })

  it('lists titles down to the third level as links, in a field that Word fills in', () => {
    const contents = all(body, 'w:sdt')[0]
    if (!contents) throw new Error('no table of contents')
    const links = all(contents, 'w:hyperlink').map((link) =>
      all(link, 'w:t')
        .map((text) => text.text)
        .join(' '),
    )
    expect(links.slice(0, 4)).toEqual([
      '1 Préambule',
      'Visas',
      '2 Diagnostic partagé',
      '2.1 Portrait de l’agglomération',
    ])
    expect(links).not.toContain('L’emploi')
    expect(all(contents, 'w:fldChar').map((mark) => mark.attributes['w:dirty'])).toEqual(['1', undefined, undefined])
    expect(all(docx.part('word/settings.xml'), 'w:updateFields')).toEqual([])
  })
})

describe('[EX8] a draft says what it is', () => {
  it('names title, pilots, period, parties, neighbourhoods and version before the text', () => {
    const words = docx.paragraphs().join('\n')
    for (const expected of [
      'Contrat de ville 2024-2030 d’Amiens Métropole',
      'CA Amiens Métropole\nPréfecture de la Somme\nPériode\n2024-2030',
      'Signataire de droit\nVille d’Amiens\nmaire',
      'QN08010N\nElbeuf-Lescouvé\nAmiens',
      'PROJET\nVersion du 15\u00a0janvier\u00a02024 à 10\u00a0h\u00a042',
    ])
      expect(words).toContain(expected)
  })

  it('repeats the mark and the version above each page, and counts the pages below', () => {
    const version = 'PROJET – version du 15\u00a0janvier\u00a02024 à 10\u00a0h\u00a042'
    expect(docx.paragraphs('word/header.xml')).toEqual([`${amiensContract.fields.title}\n${version}`])
    expect(docx.paragraphs('word/footer.xml')).toEqual(['Page 1 sur 1'])
    for (const header of ['word/header.xml', 'word/header-first.xml'])
      expect(all(docx.part(header), 'v:textpath').map((mark) => mark.attributes.string)).toContain('PROJET')
  })

  it('draws no mark once adopted', () => {
    const adopted = docxOf({ ...amiensContract, status: 'adopte', version: 1 })
    expect(all(adopted.part('word/header.xml'), 'v:textpath')).toEqual([])
    expect([...adopted.paragraphs(), ...adopted.paragraphs('word/header.xml')].join('')).not.toContain('PROJET')
  })

  it('says who is to write an empty section, but not under a heading that others fill', () => {
    expect(wordsIn(body, 'ToWrite')).toEqual([
      'Section à rédiger — Préfecture de la Somme',
      'Section à rédiger — Conseil citoyen d’Étouvie',
    ])
  })

  it('is in French, titled, and dated by its version', () => {
    expect(all(docx.part('word/styles.xml'), 'w:lang')[0]?.attributes['w:val']).toBe('fr-FR')
    const properties = docx.part('docProps/core.xml')
    const property = (name: string) => all(properties, name)[0]?.text
    expect(property('dc:title')).toBe(amiensContract.fields.title)
    expect(property('dc:creator')).toBe('CA Amiens Métropole')
    expect(property('dcterms:created')).toBe('2024-01-15T09:42:31Z')
    expect(property('dcterms:modified')).toBe('2024-01-15T09:42:31Z')
  })
})

it('[EX5] numbers footnotes in reading order, across sections', () => {
  const calls = all(body, 'w:footnoteReference').map((call) => call.attributes['w:id'])
  expect(calls).toEqual(['1', '2'])
  const [first, second] = docx.paragraphs('word/footnotes.xml').slice(2)
  expect(first).toContain('Loi n°')
  expect(second).toContain('millésime 2020')
})

it('[EX5] keeps a note called inside a table', () => {
  const holding = docxHolding(table(row({ type: 'tableCell', content: [p('Case', footnote('Dessous'))] })))
  expect(holding.paragraphs('word/footnotes.xml')).toContain('\u00a0Dessous')
})

describe('[EX7] tables', () => {
  it('repeats heading rows, merges cells and turns the page for eight columns', () => {
    const merged = all(body, 'w:tbl').find((candidate) => candidate.text.startsWith('Thème'))
    if (!merged) throw new Error('no merged table')
    expect(all(merged, 'w:tblHeader')).toHaveLength(2)
    expect(all(merged, 'w:gridSpan').map((span) => span.attributes['w:val'])).toEqual(['2', '2', '3'])
    expect(all(merged, 'w:vMerge').map((merge) => merge.attributes['w:val'])).toEqual([
      ...['restart', 'restart', 'continue', 'continue', 'restart', 'continue'],
    ])
    expect(all(body, 'w:pgSz').map((size) => size.attributes['w:orient'] ?? 'portrait')).toEqual([
      ...['portrait', 'landscape', 'portrait', 'landscape', 'portrait'],
    ])
  })

  it('gives every row the width of the grid', () => {
    for (const one of all(body, 'w:tbl')) {
      const grid = all(one, 'w:gridCol').length
      for (const line of one.children.filter(({ name }) => name === 'w:tr')) {
        const spans = line.children.flatMap((child) => (child.name === 'w:tc' ? [child.children[0]] : []))
        const width = spans.reduce(
          (sum, properties) => sum + Number(properties && (all(properties, 'w:gridSpan')[0]?.attributes['w:val'] ?? 1)),
          0,
        )
        expect(width).toBe(grid)
      }
    }
  })

  it('keeps apart two tables that follow each other', () => {
    const twice = docxHolding(table(row(cell('a'))), table(row(cell('b')))).part('word/document.xml')
    const names = (all(twice, 'w:body')[0]?.children ?? []).map(({ name }) => name)
    expect(names.join(' ')).not.toContain('w:tbl w:tbl')
  })

  it('repeats only the first row of a table of headings alone', () => {
    const heads = docxHolding(table(row(head('a')), row(head('b'))), p('.'))
    expect(
      all(heads.part('word/document.xml'), 'w:tbl')
        .map((one) => all(one, 'w:tblHeader').length)
        .at(-1),
    ).toBe(1)
  })
})

describe('[EX3] lists', () => {
  it('counts each numbered list from its own start', () => {
    const holding = docxHolding(numbered(1, 'a', 'b'), p('puis'), numbered(4, 'd'), bullets([p('•'), numbered(2, 'z')]))
    const numbers = holding.part('word/numbering.xml')
    const starts = all(numbers, 'w:lvlOverride').map((override) => [
      override.attributes['w:ilvl'],
      all(override, 'w:startOverride')[0]?.attributes['w:val'],
    ])
    expect(starts).toEqual([
      ['0', '1'],
      ['0', '4'],
      ['1', '2'],
    ])
  })
})

it('[EX1] drops empty lines, which a screen reader would announce', () => {
  const holding = docxHolding(p('a'), p(), p(), p('b'))
  const text = holding.paragraphs()
  expect(text.slice(text.indexOf('a'))).toEqual(['a', 'b'])
})
