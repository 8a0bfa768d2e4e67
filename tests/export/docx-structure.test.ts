// A Word file closed on itself: nothing refers to what is not there, nothing is named twice.
import { describe, expect, it } from 'vitest'
import { amiensContract, amiensSection } from '../support/amiens-contract.ts'
import type { DocxPackage } from '../support/docx-package.ts'
import { docxOf } from '../support/one-section.ts'
import { all, type XmlElement } from '../support/xml-tree.ts'

const values = (root: XmlElement, name: string, attribute: string): string[] =>
  all(root, name).flatMap((element) => element.attributes[attribute] ?? [])

const distinct = (values: readonly string[]): string[] => [...new Set(values)]

describe.each([
  ['the whole contract', docxOf(amiensContract)],
  ['one section', docxOf(amiensSection)],
] satisfies [string, DocxPackage][])('[EX3] %s', (_, docx) => {
  const body = docx.part('word/document.xml')
  const styles = docx.part('word/styles.xml')

  it('is well formed in every part', () => {
    for (const path of docx.paths) expect(() => docx.part(path)).not.toThrow()
  })

  it('types every part, and nothing else', () => {
    const types = docx.part('[Content_Types].xml')
    const typed = values(types, 'Override', 'PartName').map((name) => name.slice(1))
    const parts = docx.paths.filter((path) => path !== '[Content_Types].xml' && !path.endsWith('.rels'))
    expect(typed.sort()).toEqual(parts.sort())
    expect(values(types, 'Default', 'Extension')).toContain('rels')
  })

  it('resolves every relationship, and uses every one that the text needs', () => {
    for (const path of ['word/document.xml', 'word/footnotes.xml', 'word/header.xml', 'word/footer.xml']) {
      const known = docx.relationships(path)
      for (const { target, external } of known.values()) if (!external) expect(docx.paths).toContain(`word/${target}`)
      const used = all(docx.part(path), 'w:hyperlink').flatMap((link) => link.attributes['r:id'] ?? [])
      for (const id of used) expect(known.get(id)?.external).toBe(true)
    }
    const known = docx.relationships('word/document.xml')
    for (const kind of ['header', 'footer'])
      for (const id of values(body, `w:${kind}Reference`, 'r:id')) expect(known.get(id)?.type).toMatch(kind)
    for (const { attributes } of all(docx.part('_rels/.rels'), 'Relationship'))
      expect(docx.paths).toContain(attributes.Target)
  })

  it('names every bookmark once, within forty characters, and links only to those', () => {
    const names = values(body, 'w:bookmarkStart', 'w:name')
    expect(distinct(names)).toEqual(names)
    for (const name of names) expect(name).toMatch(/^_cop_[a-z2-7]{16}(_\d+)?$/)
    for (const anchor of values(body, 'w:hyperlink', 'w:anchor')) expect(names).toContain(anchor)
    const ids = values(body, 'w:bookmarkStart', 'w:id')
    expect(distinct(ids)).toEqual(ids)
    expect(values(body, 'w:bookmarkEnd', 'w:id')).toEqual(ids)
  })

  it('knows every style it uses', () => {
    const known = values(styles, 'w:style', 'w:styleId')
    expect(distinct(known)).toEqual(known)
    const parts = ['document', 'footnotes', 'header', 'footer'].map((name) => docx.part(`word/${name}.xml`))
    for (const root of [...parts, styles])
      for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next'])
        for (const style of values(root, name, 'w:val')) expect(known).toContain(style)
  })

  it('counts with lists that are defined', () => {
    const numbering = docx.part('word/numbering.xml')
    const lists = values(numbering, 'w:num', 'w:numId')
    const definitions = values(numbering, 'w:abstractNum', 'w:abstractNumId')
    expect(distinct(lists)).toEqual(lists)
    for (const list of values(body, 'w:numId', 'w:val')) expect(lists).toContain(list)
    for (const list of all(numbering, 'w:num'))
      expect(definitions).toContain(all(list, 'w:abstractNumId')[0]?.attributes['w:val'])
  })

  it('has one note for each call', () => {
    const calls = values(body, 'w:footnoteReference', 'w:id')
    expect(values(docx.part('word/footnotes.xml'), 'w:footnote', 'w:id')).toEqual(['-1', '0', ...calls])
  })

  it('never fixes the height of a line', () => {
    for (const path of ['word/document.xml', 'word/styles.xml'])
      for (const { attributes } of all(docx.part(path), 'w:spacing'))
        if (attributes['w:line']) expect(attributes['w:lineRule']).toBe('auto')
  })

  it('ends every cell with a paragraph', () => {
    for (const cell of all(body, 'w:tc')) expect(cell.children.at(-1)?.name).toBe('w:p')
  })
})
