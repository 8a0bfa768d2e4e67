import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { InseeCode, QpvCode, Siren } from '@coplume/shared/codes'
import { Territory } from '@coplume/shared/territory'
import { describe, expect, it } from 'vitest'
import { csvRows } from './csv-table.ts'
import { loadReference, REFERENCE_FOLDER } from './load-reference.ts'

const reference = loadReference()
const rows = async (name: string): Promise<string[][]> => csvRows(await readFile(join(REFERENCE_FOLDER, name), 'utf8'))
const found = (query: string, limit = 5): string[] =>
  reference.searchIntercommunalities(query, limit).map((epci) => epci.name)

const ARRAS = '200033579'
const GRAND_PARIS = '200054781'

describe('[RF1] the shipped lists', () => {
  it('are complete, and every code passes its pattern', async () => {
    const qpv = await rows('qpv.csv')
    expect(qpv).toHaveLength(1584)
    for (const [code, , insee = ''] of qpv) {
      expect(() => QpvCode.parse(code), code).not.toThrow()
      for (const commune of insee.split('|')) expect(() => InseeCode.parse(commune), commune).not.toThrow()
    }
    const epci = await rows('epci.csv')
    expect(epci).toHaveLength(1266)
    for (const [siren] of epci) expect(() => Siren.parse(siren), siren).not.toThrow()

    const packed = await readFile(join(REFERENCE_FOLDER, 'communes.csv.br'))
    const communes = csvRows(brotliDecompressSync(packed).toString('utf8'))
    expect(communes).toHaveLength(35029)
    const faulty = communes.filter(
      ([holder = '', ept = '', insee, siren = '']) =>
        !InseeCode.safeParse(insee).success ||
        [holder, ept, siren].some((code) => code !== '' && !Siren.safeParse(code).success),
    )
    expect(faulty).toEqual([])
  })

  it('carry their origin and their licence', () => {
    for (const name of ['README.md', 'LICENCE-OUVERTE.md'])
      expect(existsSync(join(REFERENCE_FOLDER, name)), name).toBe(true)
  })

  it('give every EPCI a territory of the shared model, each with its région and communes', async () => {
    for (const [siren = ''] of await rows('epci.csv')) {
      const territory = reference.territoryOf(siren)
      expect(() => Territory.parse(territory), siren).not.toThrow()
      expect(territory?.intercommunality.region.name, siren).not.toBe('')
      expect(territory?.communes.length, siren).toBeGreaterThan(0)
      expect(territory?.neighbourhoods.length, siren).toBe(territory?.intercommunality.qpvCount)
    }
  })
})

describe('[RF2] an EPCI is found', () => {
  it.each([
    ['arras', 'Communauté urbaine d’Arras'],
    ['CU d’Arras', 'Communauté urbaine d’Arras'],
    ['  communauté URBAINE arr', 'Communauté urbaine d’Arras'],
    [ARRAS, 'Communauté urbaine d’Arras'],
    ['200 033 579', 'Communauté urbaine d’Arras'],
    ['bethune bruay', 'Communauté d’agglomération de Béthune-Bruay, Artois-Lys Romane'],
    ['st-etienne', 'Saint-Étienne Métropole'],
    ['coeur d’essonne', 'Cœur d’Essonne Agglomération'],
    ['Roubaix', 'Métropole Européenne de Lille'],
    ['plaine commune', 'Établissement public territorial Plaine Commune'],
  ])('by « %s »', (query, expected) => expect(found(query)[0]).toBe(expected))

  it('those that hold a QPV first', () => {
    const counts = reference
      .searchIntercommunalities('communaute de communes du pays', 200)
      .map((epci) => epci.qpvCount)
    const first = counts.indexOf(0)
    expect(first).toBeGreaterThan(0)
    expect(counts.slice(first).every((count) => count === 0)).toBe(true)
  })

  it('not at all for what names none', () => {
    for (const query of ['', '   ', '…', 'zzz', '999999999']) expect(found(query)).toEqual([])
    expect(reference.territoryOf('999999999')).toBeNull()
    expect(reference.territoryOf('__proto__')).toBeNull()
  })

  it('no more than asked', () => expect(found('communauté', 3)).toHaveLength(3))
})

describe('[RF3] a territory', () => {
  it('gives the communes and QPV of the Communauté urbaine d’Arras', () => {
    const arras = reference.territoryOf(ARRAS)
    expect(arras?.intercommunality).toMatchObject({
      name: 'Communauté urbaine d’Arras',
      nature: 'CU',
      qpvCount: 6,
      departement: { code: '62', name: 'Pas-de-Calais' },
      region: { code: '32', name: 'Hauts-de-France' },
    })
    expect(arras?.communes).toHaveLength(46)
    expect(arras?.communes.find((commune) => commune.insee === '62041')).toMatchObject({
      name: 'Arras',
      siren: '216200410',
    })
    expect(arras?.neighbourhoods.find((qpv) => qpv.code === 'QN06262M')?.communes).toEqual([
      { insee: '62004', name: 'Achicourt' },
      { insee: '62041', name: 'Arras' },
    ])
  })

  it('names who shares a straddling QPV, from both sides', () => {
    const shared = (siren: string, code: string): string[] | undefined =>
      reference.territoryOf(siren)?.neighbourhoods.find((qpv) => qpv.code === code)?.sharedWith
    expect(shared('200042190', 'QN05921M')).toEqual(['Communauté d’agglomération Valenciennes Métropole'])
    expect(shared('245901160', 'QN05921M')).toEqual(['Communauté d’agglomération de la Porte du Hainaut'])
    expect(shared(ARRAS, 'QN06262M')).toEqual([])
  })

  it('names an établissement public territorial in Grand Paris, not the métropole', () => {
    const holders = reference
      .searchIntercommunalities('Boucle Nord de Seine', 1)
      .map((epci) => reference.territoryOf(epci.siren)?.neighbourhoods.find((qpv) => qpv.code === 'QN09502I'))
    expect(holders[0]?.sharedWith).toEqual(['Communauté d’agglomération Saint Germain Boucles de Seine'])
    const seenFromMetropole = reference.territoryOf(GRAND_PARIS)?.neighbourhoods
    expect(seenFromMetropole?.find((qpv) => qpv.code === 'QN09305I')?.sharedWith).toEqual([])
  })
})
