import { expect, it } from 'vitest'
import { counted, listed } from './counts.ts'

it('[UI4] agrees the noun with its number as French does', () => {
  expect(counted(0, 'section')).toBe('0\u00a0section')
  expect(counted(1, 'section')).toBe('1\u00a0section')
  expect(counted(12, 'section')).toBe('12\u00a0sections')
  expect(counted(1200, 'mot')).toBe('1\u202f200\u00a0mots')
  expect(counted(3, 'quartier prioritaire', 'quartiers prioritaires')).toBe('3\u00a0quartiers prioritaires')
})

it('[UI4] joins a list with « et »', () => {
  expect(listed(['Arras', 'Achicourt', 'Beaurains'])).toBe('Arras, Achicourt et Beaurains')
})
