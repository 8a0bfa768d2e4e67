// Answers from the official lists, kept in memory.
import { fileURLToPath } from 'node:url'
import { intercommunalityName } from '@coplume/shared/names/intercommunality-name'
import { placeName } from '@coplume/shared/names/place-name'
import type { Commune, Intercommunality } from '@coplume/shared/territory'
import { intercommunalitySearch } from './intercommunality-search.ts'
import type { Reference, SharedNeighbourhood } from './reference.ts'
import {
  type IntercommunalityRow,
  type NeighbourhoodRow,
  type ReferenceLists,
  readReferenceLists,
  typographic,
} from './reference-lists.ts'

/** The same from `server/src` and from `server/dist`. */
export const REFERENCE_FOLDER = fileURLToPath(new URL('../../reference-data/', import.meta.url))

const METROPOLE_DU_GRAND_PARIS = '200054781'

export function loadReference(folder: string = REFERENCE_FOLDER): Reference {
  const lists = readReferenceLists(folder)
  // Built at the first search: a start should not wait for it.
  let search: Reference['searchIntercommunalities'] | null = null

  return {
    searchIntercommunalities: (query, limit) => {
      search ??= searchOf(lists)
      return search(query, limit)
    },
    territoryOf: (siren) => {
      const row = lists.intercommunalities.get(siren)
      if (!row) return null
      const communes = (lists.communeLines.get(siren) ?? []).map(communeOf)
      return {
        intercommunality: intercommunalityOf(lists, row),
        communes: communes.sort((a, b) => a.name.localeCompare(b.name, 'fr')),
        neighbourhoods: (lists.neighbourhoods.get(siren) ?? []).map((qpv) => neighbourhoodOf(lists, qpv, siren)),
      }
    },
  }
}

function searchOf(lists: ReferenceLists): Reference['searchIntercommunalities'] {
  const communes = new Map<string, string[]>()
  for (const { name, epci, ept } of lists.priorityCommunes.values())
    for (const siren of [epci, ept]) communes.set(siren, [...(communes.get(siren) ?? []), name])
  return intercommunalitySearch(
    [...lists.intercommunalities.values()].map((row) => ({
      intercommunality: intercommunalityOf(lists, row),
      officialName: row.officialName,
      priorityCommunes: communes.get(row.siren) ?? [],
    })),
  )
}

function communeOf(line: string): Commune {
  const [, , insee = '', siren = '', name = '', population = ''] = line.split(';')
  return { insee, siren, name: typographic(name), population: Number(population) }
}

function intercommunalityOf(lists: ReferenceLists, row: IntercommunalityRow): Intercommunality {
  const departement = lists.departements.get(row.departement)
  const region = departement?.region ?? ''
  return {
    siren: row.siren,
    name: intercommunalityName(row.officialName, row.nature),
    nature: row.nature,
    population: row.population,
    qpvCount: lists.neighbourhoods.get(row.siren)?.length ?? 0,
    departement: { code: row.departement, name: departement?.name ?? row.departement },
    region: { code: region, name: lists.regions.get(region) ?? region },
  }
}

function neighbourhoodOf(lists: ReferenceLists, qpv: NeighbourhoodRow, siren: string): SharedNeighbourhood {
  return {
    code: qpv.code,
    officialName: qpv.officialName,
    displayName: placeName(qpv.officialName),
    communes: qpv.insee.map((insee) => ({ insee, name: lists.priorityCommunes.get(insee)?.name ?? insee })),
    sharedWith: sharedWith(lists, qpv, siren),
  }
}

/** Names of the other EPCI that the quartier straddles, seen from `siren`. */
function sharedWith(lists: ReferenceLists, qpv: NeighbourhoodRow, siren: string): string[] {
  const others = new Set<string>()
  for (const insee of qpv.insee) {
    const commune = lists.priorityCommunes.get(insee)
    if (!commune || commune.epci === siren || commune.ept === siren) continue
    others.add(siren === METROPOLE_DU_GRAND_PARIS ? commune.epci : commune.ept || commune.epci)
  }
  return [...others].flatMap((other) => {
    const row = lists.intercommunalities.get(other)
    return row ? [intercommunalityName(row.officialName, row.nature)] : []
  })
}
