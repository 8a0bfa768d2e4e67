import { expect, it } from 'vitest'
import { addDays, dayOf, daysBetween } from './day.ts'

it('[CK1] a day is the one of the French calendar', () => {
  expect(dayOf(Date.UTC(2024, 2, 30, 22, 30))).toBe('2024-03-30')
  expect(dayOf(Date.UTC(2024, 2, 31, 22, 30))).toBe('2024-04-01')
  expect(dayOf(Date.UTC(2024, 11, 31, 23, 0))).toBe('2025-01-01')
})

it('[CK1] days are counted across months, leap days and changes of hour', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
  expect(addDays('2024-01-01', -1)).toBe('2023-12-31')
  expect(daysBetween('2024-03-30', '2024-04-02')).toBe(3)
  expect(daysBetween('2024-04-02', '2024-03-30')).toBe(-3)
})
