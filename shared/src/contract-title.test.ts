import { expect, it } from 'vitest'
import { fillContractTitle } from './contract-title.ts'

const arras = {
  siren: '200033579',
  name: 'Communauté urbaine d’Arras',
  nature: 'CU',
  population: 109776,
  qpvCount: 6,
  departement: { code: '62', name: 'Pas-de-Calais' },
  region: { code: '32', name: 'Hauts-de-France' },
}

it('[TP7] a title is filled from the territory and the period', () => {
  const period = { start: 2024, end: 2030 }
  expect(fillContractTitle('Contrat — {{epci.name}} — {{contract.period}}', arras, period)).toBe(
    'Contrat — Communauté urbaine d’Arras — 2024-2030',
  )
  expect(fillContractTitle('{{region.name}}, {{departement.name}}, {{epci.siren}}', arras, period)).toBe(
    'Hauts-de-France, Pas-de-Calais, 200033579',
  )
  expect(fillContractTitle('Sans champ, {{inconnu}}', arras, period)).toBe('Sans champ, {{inconnu}}')
})
