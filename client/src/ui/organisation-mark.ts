// Colours and initials of an organisation, the same on every screen, caret and device.
import { authorColour } from '@coplume/shared/author-colour'

/** The light colours of shared/author-colour, told apart from a dark page. */
const onDark: Record<string, string> = {
  '#1d4ed8': '#9bb8ff',
  '#b91c1c': '#ff9f9a',
  '#15803d': '#86d9a0',
  '#7e22ce': '#d3acff',
  '#a16207': '#e9c46a',
  '#0e7490': '#7bd3e6',
  '#be185d': '#f9a8d4',
  '#4d7c0f': '#bcd97a',
}

/** The dark-page form of a colour that `authorColour` gave, as carets receive it. */
export const darkColourOf = (light: string): string => onDark[light] ?? light

export function organisationColours(organisationId: string): { light: string; dark: string } {
  const light = authorColour(organisationId)
  return { light, dark: darkColourOf(light) }
}

const LINK_WORDS = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'et', 'd', 'l', 'à', 'en'])

/** Two or three letters: « CUA » stays, « Préf. 62 » gives P62, « Pas-de-Calais Habitat » PCH. */
export function organisationInitials(shortName: string): string {
  if (/^\p{Lu}{2,4}$/u.test(shortName.trim())) return shortName.trim().slice(0, 3)
  const words = shortName.split(/[^\p{L}\p{N}]+/u).filter((word) => word && !LINK_WORDS.has(word.toLowerCase()))
  if (words.length === 1) return (words[0] ?? '').slice(0, 2).toUpperCase()
  const initials = words.map((word) => (/^\d+$/.test(word) ? word : word.slice(0, 1)))
  return initials.join('').slice(0, 3).toUpperCase()
}
