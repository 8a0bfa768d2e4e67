// The official lists as shipped in server/reference-data, indexed by the SIREN that may lead a contract.
import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { csvLines, csvRows } from './csv-table.ts'

export interface NeighbourhoodRow {
  code: string
  officialName: string
  insee: string[]
}

/** A commune that holds a QPV. */
export interface PriorityCommune {
  name: string
  epci: string
  /** In Grand Paris the établissement public territorial leads, not the métropole. */
  ept: string
}

export interface IntercommunalityRow {
  siren: string
  officialName: string
  nature: string
  departement: string
  population: number
}

export interface ReferenceLists {
  intercommunalities: Map<string, IntercommunalityRow>
  neighbourhoods: Map<string, NeighbourhoodRow[]>
  /** Lines of the file of communes, unread until someone asks: 35 000 objects would be kept for nothing. */
  communeLines: Map<string, string[]>
  /** By INSEE code. */
  priorityCommunes: Map<string, PriorityCommune>
  departements: Map<string, { name: string; region: string }>
  regions: Map<string, string>
}

/** Official names carry a straight apostrophe; documents and screens never do. */
export const typographic = (name: string): string => name.replaceAll("'", '’')

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}

export function readReferenceLists(folder: string): ReferenceLists {
  const read = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8')
  const qpv = csvRows(read('qpv.csv')).map(([code = '', officialName = '', insee = '']) => ({
    code,
    officialName,
    insee: insee.split('|'),
  }))
  const withQpv = new Set(qpv.flatMap((row) => row.insee))

  const communeLines = new Map<string, string[]>()
  const priorityCommunes = new Map<string, PriorityCommune>()
  for (const line of csvLines(brotliDecompressSync(readFileSync(`${folder}/communes.csv.br`)).toString('utf8'))) {
    const afterEpci = line.indexOf(';')
    const afterEpt = line.indexOf(';', afterEpci + 1)
    const epci = line.slice(0, afterEpci)
    const ept = line.slice(afterEpci + 1, afterEpt)
    const insee = line.slice(afterEpt + 1, line.indexOf(';', afterEpt + 1))
    if (epci) append(communeLines, epci, line)
    if (ept) append(communeLines, ept, line)
    if (withQpv.has(insee)) priorityCommunes.set(insee, { name: typographic(line.split(';')[4] ?? ''), epci, ept })
  }

  const neighbourhoods = new Map<string, NeighbourhoodRow[]>()
  for (const row of qpv) {
    const holders = row.insee.map((insee) => priorityCommunes.get(insee))
    for (const siren of new Set(holders.flatMap((commune) => [commune?.epci, commune?.ept])))
      if (siren) append(neighbourhoods, siren, row)
  }

  return {
    communeLines,
    priorityCommunes,
    neighbourhoods,
    intercommunalities: new Map(
      csvRows(read('epci.csv')).map(
        ([siren = '', officialName = '', nature = '', departement = '', population = '']) => [
          siren,
          { siren, officialName, nature, departement, population: Number(population) },
        ],
      ),
    ),
    departements: new Map(
      csvRows(read('departements.csv')).map(([code = '', name = '', region = '']) => [
        code,
        { name: typographic(name), region },
      ]),
    ),
    regions: new Map(csvRows(read('regions.csv')).map(([code = '', name = '']) => [code, typographic(name)])),
  }
}
