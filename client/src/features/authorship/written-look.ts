// How the text of an organisation or a person looks: its colour, and an underline that is told apart without it.
import type { OrganisationId } from '@coplume/shared/ids'
import { organisationColours } from '../../ui/organisation-mark.ts'

export function writtenColour(organisationId: OrganisationId): string {
  const { light, dark } = organisationColours(organisationId)
  return `light-dark(${light}, ${dark})`
}

export function writtenStyle(organisationId: OrganisationId): { backgroundColor: string; textDecorationColor: string } {
  const colour = writtenColour(organisationId)
  return { backgroundColor: `color-mix(in srgb, ${colour} 12%, transparent)`, textDecorationColor: colour }
}

/** Of `authorship.css`. */
export const writtenClass = (pattern: number): string => `written written-${pattern}`
