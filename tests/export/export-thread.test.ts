import { blocksFromContract } from '@coplume/server/export/blocks/blocks-from-contract'
import { writeDocx } from '@coplume/server/export/docx/write-docx'
import { exportDocx } from '@coplume/server/export/export-worker'
import { expect, it } from 'vitest'
import { amiensContract } from '../support/amiens-contract.ts'
import { documentHolding } from '../support/one-section.ts'

it('[EX10] writes in its thread what it would write here', async () => {
  const bytes = await exportDocx(amiensContract)
  expect(Buffer.compare(bytes, writeDocx(blocksFromContract(amiensContract)))).toBe(0)
})

it('[EX10] refuses whole what it cannot write', async () => {
  await expect(exportDocx(documentHolding({ type: 'mystery' }))).rejects.toThrow('mystery')
})
