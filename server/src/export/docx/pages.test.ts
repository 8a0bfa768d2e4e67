import { describe, expect, it } from 'vitest'
import { type Piece, paged } from './pages.ts'
import { relationships } from './relationships.ts'
import { element } from './xml.ts'

const piece = (name: string, sideways = false, announces = false): Piece => ({
  xml: element(name),
  sideways,
  announces,
})

/** Names of the pieces, with « | » and « _ » where upright and sideways pages end. */
const outline = (cover: boolean, ...pieces: Piece[]): string =>
  paged(pieces, cover, relationships())
    .map((xml) => {
      if (!xml.includes('w:sectPr')) return xml.replace(/[</>]/g, '')
      return (xml.includes('w:orient="landscape"') ? '_' : '|') + (xml.includes('w:titlePg') ? '*' : '')
    })
    .join(' ')

describe('[EX7] pages', () => {
  it('turns for a wide table, and back', () => {
    expect(outline(false, piece('a'), piece('table', true), piece('b'))).toBe('a | table _ b |')
  })

  it('turns the headings that announce the table with it, not those before a text', () => {
    const heading = (name: string) => piece(name, false, true)
    expect(outline(false, heading('h1'), piece('a'), heading('h2'), heading('h3'), piece('table', true))).toBe(
      'h1 a | h2 h3 table _',
    )
  })

  it('[EX8] leaves the running title off the first page of a contract alone', () => {
    expect(outline(true, piece('cover'), piece('table', true), piece('a'))).toBe('cover |* table _ a |')
  })
})
