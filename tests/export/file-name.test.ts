import { exportFileName } from '@coplume/server/export/file-name'
import { expect, it } from 'vitest'
import { amiensContract, amiensSection } from '../support/amiens-contract.ts'

it('[EX9] names a file by day, intercommunality, version and status', () => {
  expect(exportFileName(amiensContract, 'docx')).toBe('2024-01-15_contrat-de-ville_ca-amiens-metropole_v00_projet.docx')
  expect(exportFileName({ ...amiensContract, status: 'signe', version: 3 }, 'docx')).toMatch(/_v03_signe\.docx$/)
})

it('[EX9] names the section that is exported alone', () => {
  expect(exportFileName(amiensSection, 'docx')).toBe(
    '2024-01-15_contrat-de-ville_ca-amiens-metropole_section-3-1-acces-aux-soins_v00_projet.docx',
  )
})

it('[EX9] stays in plain ASCII, whatever the names', () => {
  const { fields, sections } = amiensSection
  const named = (name: string) =>
    exportFileName(
      {
        ...amiensSection,
        fields: {
          ...fields,
          territory: { ...fields.territory, intercommunality: { ...fields.territory.intercommunality, name } },
        },
        sections: sections.map((one) => ({ ...one, title: `${name}/..\\"\r\n` })),
      },
      'docx',
    )
  for (const name of ['CC du Pays d’Œuvre & Æther', '../../etc/passwd', '”“', 'Î'.repeat(300)])
    expect(named(name)).toMatch(/^[a-z0-9_-]{20,200}\.docx$/)
})
