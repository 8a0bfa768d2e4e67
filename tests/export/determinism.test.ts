import { createHash } from 'node:crypto'
import { blocksFromContract } from '@coplume/server/export/blocks/blocks-from-contract'
import { writeDocx } from '@coplume/server/export/docx/write-docx'
import { afterEach, expect, it } from 'vitest'
import { amiensContract } from '../support/amiens-contract.ts'

const zone = process.env.TZ

afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

function writtenIn(timeZone: string): { hash: string; offset: number } {
  process.env.TZ = timeZone
  const bytes = writeDocx(blocksFromContract(structuredClone(amiensContract)))
  return {
    hash: createHash('sha256').update(bytes).digest('hex'),
    offset: new Date('2024-01-15T09:42:31Z').getTimezoneOffset(),
  }
}

it('[EX2] writes the same bytes twice, and in any time zone', () => {
  const written = ['Europe/Paris', 'Europe/Paris', 'Pacific/Auckland', 'America/Cayenne', 'UTC'].map(writtenIn)
  // The zones were really changed.
  expect(new Set(written.map(({ offset }) => offset))).toEqual(new Set([-60, -780, 180, 0]))
  expect(new Set(written.map(({ hash }) => hash)).size).toBe(1)
})
