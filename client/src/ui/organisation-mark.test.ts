import { describe, expect, it } from 'vitest'
import { ORGANISATION_COLOURS, organisationColour, organisationInitials } from './organisation-mark.ts'

describe('organisation mark', () => {
  it('[UI1] gives an organisation the same colour wherever it is computed, within the palette', () => {
    const ids = Array.from({ length: 400 }, (_, i) => `org${i.toString(32).padStart(13, 'a')}`)
    const colours = ids.map(organisationColour)
    expect(colours).toEqual(ids.map(organisationColour))
    expect(Math.min(...colours)).toBe(1)
    expect(Math.max(...colours)).toBe(ORGANISATION_COLOURS)
    // No colour takes more than twice its share.
    for (let colour = 1; colour <= ORGANISATION_COLOURS; colour++)
      expect(colours.filter((c) => c === colour).length).toBeLessThan(100)
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
