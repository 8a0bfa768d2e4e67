// Reads the official lists shipped in server/reference-data and answers from memory.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { intercommunalityName } from '@coplume/shared/names/intercommunality-name'
import { placeName } from '@coplume/shared/names/place-name'
import type { Commune, Intercommunality } from '@coplume/shared/territory'
import { csvLines, csvRows } from './csv-table.ts'
import { intercommunalitySearch } from './intercommunality-search.ts'
import type { Reference, SharedNeighbourhood } from './reference.ts'

/** The same from `server/src` and from `server/dist`. */
export const REFERENCE_FOLDER = fileURLToPath(new URL('../../reference-data/', import.meta.url))

const METROPOLE_DU_GRAND_PARIS = '200054781'

interface Neighbourhood {
  code: string
  officialName: string
  insee: string[]
}

/** A commune that holds a QPV, and who may lead its contract. */
interface PriorityCommune {
  name: string
  epci: string
  /** In Grand Paris the établissement public territorial leads, not the métropole. */
  ept: string
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}

const typographic = (name: string): string => name.replaceAll("'", '’')

function communeOf(line: string): Commune {
  const [, , insee = '', siren = '', name = '', population = ''] = line.split(';')
  return { insee, siren, name: typographic(name), population: Number(population) }
}

export function loadReference(folder: string = REFERENCE_FOLDER): Reference {
  const read = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8')
  const neighbourhoods: Neighbourhood[] = csvRows(read('qpv.csv')).map(
    ([code = '', officialName = '', insee = '']) => ({
      code,
      officialName,
      insee: insee.split('|'),
    }),
  )

  // Lines stay unread until someone asks for their EPCI: 35 000 objects would be kept for nothing.
  const linesBySiren = new Map<string, string[]>()
  const priority = new Map<string, PriorityCommune>()
  const withQpv = new Set(neighbourhoods.flatMap((qpv) => qpv.insee))
  for (const line of csvLines(brotliDecompressSync(readFileSync(`${folder}/communes.csv.br`)).toString('utf8'))) {
    const [epci = '', ept = '', insee = '', , name = ''] = line.split(';', 5)
    if (epci) append(linesBySiren, epci, line)
    if (ept) append(linesBySiren, ept, line)
    if (withQpv.has(insee)) priority.set(insee, { name: typographic(name), epci, ept })
  }

  const qpvBySiren = new Map<string, Neighbourhood[]>()
  const communesBySiren = new Map<string, string[]>()
  for (const { name, epci, ept } of priority.values())
    for (const siren of [epci, ept]) if (siren) append(communesBySiren, siren, name)
  for (const qpv of neighbourhoods) {
    const holders = qpv.insee.map((insee) => priority.get(insee))
    for (const siren of new Set(holders.flatMap((commune) => [commune?.epci, commune?.ept])))
      if (siren) append(qpvBySiren, siren, qpv)
  }

  const departements = new Map(
    csvRows(read('departements.csv')).map(([code = '', name = '', region = '']) => [
      code,
      { code, name: typographic(name), region },
    ]),
  )
  const regions = new Map(csvRows(read('regions.csv')).map(([code = '', name = '']) => [code, typographic(name)]))
  const intercommunalities = new Map<string, { intercommunality: Intercommunality; officialName: string }>()
  for (const [siren = '', officialName = '', nature = '', code = '', population = ''] of csvRows(read('epci.csv'))) {
    const departement = departements.get(code)
    intercommunalities.set(siren, {
      officialName,
      intercommunality: {
        siren,
        name: intercommunalityName(officialName, nature),
        nature,
        population: Number(population),
        qpvCount: qpvBySiren.get(siren)?.length ?? 0,
        departement: { code, name: departement?.name ?? code },
        region: { code: departement?.region ?? '', name: regions.get(departement?.region ?? '') ?? '' },
      },
    })
  }

  const search = intercommunalitySearch(
    [...intercommunalities.values()].map((found) => ({
      ...found,
      priorityCommunes: communesBySiren.get(found.intercommunality.siren) ?? [],
    })),
  )

  /** Names of the other EPCI that `qpv` straddles, seen from `siren`. */
  function sharedWith(qpv: Neighbourhood, siren: string): string[] {
    const others = new Set<string>()
    for (const insee of qpv.insee) {
      const commune = priority.get(insee)
      if (!commune || commune.epci === siren || commune.ept === siren) continue
      others.add(siren === METROPOLE_DU_GRAND_PARIS ? commune.epci : commune.ept || commune.epci)
    }
    return [...others].flatMap((other) => intercommunalities.get(other)?.intercommunality.name ?? [])
  }

  function shared(qpv: Neighbourhood, siren: string): SharedNeighbourhood {
    return {
      code: qpv.code,
      officialName: qpv.officialName,
      displayName: placeName(qpv.officialName),
      communes: qpv.insee.map((insee) => ({ insee, name: priority.get(insee)?.name ?? insee })),
      sharedWith: sharedWith(qpv, siren),
    }
  }

  return {
    searchIntercommunalities: search,
    territoryOf: (siren) => {
      const found = intercommunalities.get(siren)
      if (!found) return null
      return {
        intercommunality: found.intercommunality,
        communes: (linesBySiren.get(siren) ?? []).map(communeOf).sort((a, b) => a.name.localeCompare(b.name, 'fr')),
        neighbourhoods: (qpvBySiren.get(siren) ?? []).map((qpv) => shared(qpv, siren)),
      }
    },
  }
}
