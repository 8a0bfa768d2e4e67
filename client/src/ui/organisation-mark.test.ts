import { contrast } from '@coplume/shared/contrast'
import { describe, expect, it } from 'vitest'
import { organisationColours, organisationInitials } from './organisation-mark.ts'

const ids = Array.from({ length: 400 }, (_, i) => `org${i.toString(32).padStart(13, 'a')}`)

describe('organisation mark', () => {
  it('[UI1] gives an organisation the same colours wherever they are computed, all eight being used', () => {
    expect(ids.map(organisationColours)).toEqual(ids.map(organisationColours))
    expect(new Set(ids.map((id) => organisationColours(id).light)).size).toBe(8)
  })

  it('[UI2] writes its initials at 4.5:1 or more, on a light page as on a dark one', () => {
    for (const { light, dark } of ids.map(organisationColours)) {
      expect(contrast('#ffffff', light)).toBeGreaterThanOrEqual(4.5)
      expect(contrast('#14181d', dark)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it.each([
    ['CUA', 'CUA'],
    ['Préf. 62', 'P62'],
    ['Arras', 'AR'],
    ['Pas-de-Calais Habitat', 'PCH'],
    ['Région HdF', 'RH'],
    ['Saint-Nicolas', 'SN'],
    ['CAF du Pas-de-Calais', 'CPC'],
  ])('[UI1] shortens « %s » to %s', (shortName, initials) => {
    expect(organisationInitials(shortName)).toBe(initials)
  })
})
