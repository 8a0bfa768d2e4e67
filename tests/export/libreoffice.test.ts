// The Word file opened for real: what LibreOffice read of it, and whether it could lay it out.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { blocksFromContract } from '@coplume/server/export/blocks/blocks-from-contract'
import { writeDocx } from '@coplume/server/export/docx/write-docx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { amiensContract } from '../support/amiens-contract.ts'
import { openDocx } from '../support/docx-package.ts'
import { runProgram } from '../support/run-program.ts'

const bytes = writeDocx(blocksFromContract(amiensContract))
const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }

let folder = ''
/** The document as LibreOffice understood it, in its own flat format. */
let read = ''

/** Its words, white space made one space. */
const words = (xml: string): string =>
  xml
    .replace(/<text:(s|tab|line-break)\b[^>]*>/g, ' ')
    .replace(/<\/text:(p|h)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&\w+;/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')

async function converted(format: string): Promise<Buffer> {
  await runProgram(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      ...['--headless', '--convert-to', format, '--outdir', folder, join(folder, 'contrat.docx')],
    ],
    'apt-get install libreoffice-writer-nogui',
  )
  return readFile(join(folder, `contrat.${format}`))
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coplume-libreoffice-'))
  await writeFile(join(folder, 'contrat.docx'), bytes)
  read = (await converted('fodt')).toString('utf8')
}, 120_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('[EX11] LibreOffice', () => {
  it('reads every sentence, in the text and in the notes', () => {
    const [, ...notes] = read.match(/<text:note-body>[\s\S]*?<\/text:note-body>/g)?.map(words) ?? []
    const all = words(read.replace(/<text:note\b[\s\S]*?<\/text:note>/g, '')) + words(read)
    const docx = openDocx(bytes)
    const sentences = [...docx.paragraphs(), ...docx.paragraphs('word/footnotes.xml').map((note) => note.trim())]
    expect(notes).toHaveLength(1)
    for (const sentence of sentences) expect(all).toContain(sentence.replace(/\s+/g, ' '))
  })

  it('[EX4] reads headings as headings, at their level', () => {
    const outline = [...read.matchAll(/<text:h [^>]*text:outline-level="(\d)"[^>]*>([\s\S]*?)<\/text:h>/g)]
    const headings = outline.map(([, level, title = '']) => `${level} ${words(title).trim()}`)
    for (const { number, title } of amiensContract.sections)
      expect(headings).toContain(`${number.split('.').length} ${number} ${title}`)
    expect(headings).toContain('5 Les jeunes de moins de 26 ans')
  })

  it('[EX7] repeats the heading rows of tables and lays wide ones on their side', () => {
    const tables = read.match(/<table:table /g) ?? []
    const repeated = read.match(/<table:table-header-rows>/g) ?? []
    // The budget's first row has headings alone; so has every other table of the contract.
    expect(repeated).toHaveLength(tables.length)
    expect(read).toContain('style:print-orientation="landscape"')
  })

  it('[EX8] draws the mark, and is in French', () => {
    expect(read).toContain('PROJET')
    expect(read).toMatch(/fo:language="fr" fo:country="FR"/)
  })

  it('lays it out', async () => {
    const pdf = (await converted('pdf')).toString('latin1')
    const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? []
    expect(pages.length).toBeGreaterThanOrEqual(8)
    expect(pages.length).toBeLessThanOrEqual(12)
  }, 120_000)
})
