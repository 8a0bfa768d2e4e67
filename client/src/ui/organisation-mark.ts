// Colour and initials of an organisation, the same on every screen and every device.
export const ORGANISATION_COLOURS = 8

/** 1 to 8, from the id alone: FNV-1a, because neighbouring ids must not share a colour. */
export function organisationColour(organisationId: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < organisationId.length; i++)
    hash = Math.imul(hash ^ organisationId.charCodeAt(i), 0x01000193) >>> 0
  return 1 + (hash % ORGANISATION_COLOURS)
}

const LINK_WORDS = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'et', 'd', 'l', 'à', 'en'])

/** Two or three letters: « CUA » stays, « Préf. 62 » gives P62, « Pas-de-Calais Habitat » PCH. */
export function organisationInitials(shortName: string): string {
  const sigle = /^\p{Lu}{2,4}$/u.exec(shortName.trim())
  if (sigle) return sigle[0].slice(0, 3)
  const words = shortName.split(/[^\p{L}\p{N}]+/u).filter((word) => word && !LINK_WORDS.has(word.toLowerCase()))
  if (words.length === 1) return (words[0] ?? '').slice(0, 2).toUpperCase()
  const initials = words.map((word) => (/^\d+$/.test(word) ? word : word.slice(0, 1)))
  return initials.join('').slice(0, 3).toUpperCase()
}
