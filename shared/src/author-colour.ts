// Eight colours that carry white text at 4.5:1; an organisation keeps its own everywhere. Never the only sign.
const COLOURS = ['#1d4ed8', '#b91c1c', '#15803d', '#7e22ce', '#a16207', '#0e7490', '#be185d', '#4d7c0f'] as const

export function authorColour(organisationId: string): string {
  let hash = 0
  for (const character of organisationId) hash = (hash * 31 + character.charCodeAt(0)) >>> 0
  return COLOURS[hash % COLOURS.length] ?? COLOURS[0]
}
