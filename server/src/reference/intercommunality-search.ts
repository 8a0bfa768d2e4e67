// Finds an EPCI by its name, by the name of a commune with a QPV, or by its SIREN.
import type { Intercommunality } from '@coplume/shared/territory'
import { holdsWords, plain } from './search-words.ts'

export interface Searchable {
  intercommunality: Intercommunality
  officialName: string
  /** Communes that hold a QPV: « Roubaix » finds the Métropole Européenne de Lille. */
  priorityCommunes: readonly string[]
}

interface Entry {
  intercommunality: Intercommunality
  /** The name without its legal form, then both full names. */
  names: string
  proper: string
  communes: string
}

const LEGAL_FORM = /^(?:cc|ca|cu) (?:(?:de la|de l|du|des|de|d) )?/

function entryOf({ intercommunality, officialName, priorityCommunes }: Searchable): Entry {
  const official = plain(officialName)
  const proper = official.replace(LEGAL_FORM, '')
  return {
    intercommunality,
    proper,
    names: `${official} ${plain(intercommunality.name)}`,
    communes: priorityCommunes.map(plain).join(' '),
  }
}

/** Best first; null when it does not match. The name counts more than a commune, its beginning more than its middle. */
function rank(entry: Entry, query: string, words: readonly string[]): number | null {
  if (entry.proper === query) return 0
  if (entry.proper.startsWith(query)) return 1
  if (holdsWords(entry.names, words)) return 2
  return holdsWords(entry.communes, words) ? 3 : null
}

export function intercommunalitySearch(
  searchables: readonly Searchable[],
): (query: string, limit: number) => Intercommunality[] {
  const entries = searchables.map(entryOf)

  return (typed, limit) => {
    const query = plain(typed)
    if (query === '') return []
    const digits = query.replaceAll(' ', '')
    if (/^\d{3,}$/.test(digits)) {
      return entries
        .filter((entry) => entry.intercommunality.siren.startsWith(digits))
        .slice(0, limit)
        .map((entry) => entry.intercommunality)
    }
    const words = query.split(' ')
    return entries
      .flatMap((entry) => {
        const at = rank(entry, query, words)
        return at === null ? [] : [{ intercommunality: entry.intercommunality, at }]
      })
      .sort(
        (a, b) =>
          Number(b.intercommunality.qpvCount > 0) - Number(a.intercommunality.qpvCount > 0) ||
          a.at - b.at ||
          b.intercommunality.population - a.intercommunality.population,
      )
      .slice(0, limit)
      .map(({ intercommunality }) => intercommunality)
  }
}
