import { expect, it } from 'vitest'
import { columnWidths } from './column-widths.ts'
import type { Cell } from './contract-blocks.ts'

const cell = (text: string): Cell => ({
  kind: 'cell',
  header: false,
  colspan: 1,
  rowspan: 1,
  align: null,
  blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text, marks: {} }] }],
})

it('[EX7] gives a long text more room, and no code less than its own width', () => {
  const [code = 0, text = 0] = columnWidths([[cell('QN08001M'), cell('Un texte bien plus long. '.repeat(8))]], 90)
  expect(text).toBeGreaterThan(2 * code)
  expect(code * 0.09).toBeGreaterThanOrEqual('QN08001M'.length)
})

it('[EX7] keeps an amount and its no-break spaces on one line', () => {
  const [amount = 0, word = 0] = columnWidths([[cell('1\u202f240\u202f000\u00a0€'), cell('État')]], 20)
  expect(amount).toBeGreaterThan(word)
})

it('[EX7] shares the whole width, also of a table without a word', () => {
  for (const row of [[cell(''), cell(''), cell('')], [cell('mot')], Array.from({ length: 63 }, () => cell('long mot'))])
    expect(columnWidths([row], 90).reduce((sum, width) => sum + width, 0)).toBe(1000)
})
