import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { departementWithArticle } from '@coplume/shared/names/departement-name'
import { expect, it } from 'vitest'
import { csvRows } from './csv-table.ts'
import { REFERENCE_FOLDER } from './load-reference.ts'

it('[RF5] each of the 109 départements has its article before its own name', () => {
  const departements = csvRows(readFileSync(join(REFERENCE_FOLDER, 'departements.csv'), 'utf8'))
  expect(departements).toHaveLength(109)
  for (const [code = '', name = ''] of departements) {
    const said = departementWithArticle(code) ?? ''
    expect(said, code).toMatch(/^(?:du |de la |de l’|des |de |d’)\S/u)
    expect(said.endsWith(name.replaceAll("'", '’')), `${code} ${said}`).toBe(true)
  }
})
