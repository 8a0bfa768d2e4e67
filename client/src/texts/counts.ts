// A number and its noun, agreed.
const grouped = new Intl.NumberFormat('fr-FR')

export const number = (n: number): string => grouped.format(n)

/** « 1 section », « 3 sections », « 0 section »; give the plural when it is not the singular and an s. */
export const counted = (n: number, singular: string, plural = `${singular}s`): string =>
  `${number(n)}\u00a0${Math.abs(n) >= 2 ? plural : singular}`

const list = new Intl.ListFormat('fr-FR', { type: 'conjunction' })

/** « Arras, Achicourt et Beaurains » */
export const listed = (words: readonly string[]): string => list.format(words)
