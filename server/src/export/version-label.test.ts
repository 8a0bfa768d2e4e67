import { expect, it } from 'vitest'
import { versionDay, versionLabel } from './version-label.ts'

const NB = '\u00a0'

it('[EX8] names a version by the clock in Paris, winter and summer', () => {
  expect(versionLabel('2024-01-15T09:42:31.417Z')).toBe(`version du 15${NB}janvier${NB}2024 à 10${NB}h${NB}42`)
  expect(versionLabel('2024-08-01T07:05:00Z')).toBe(`version du 1er${NB}août${NB}2024 à 9${NB}h${NB}05`)
  expect(versionLabel('2023-12-31T23:00:00Z')).toBe(`version du 1er${NB}janvier${NB}2024 à 0${NB}h${NB}00`)
})

it('[EX9] dates a file by the day in Paris', () => {
  expect(versionDay('2024-03-30T23:30:00Z')).toBe('2024-03-31')
})
