// What the parties that every contract has are called: préfecture, Département, Région, commune.
import type { OrganisationKind } from '../organisation.ts'
import { departementWithArticle } from './departement-name.ts'
import { ofPlace } from './place-name.ts'

/** One territorial collectivity may stand for the Département, the Région, or both. */
const departementCouncils = new Map(
  Object.entries({
    '67': 'Collectivité européenne d’Alsace',
    '68': 'Collectivité européenne d’Alsace',
    '75': 'Ville de Paris',
    '2A': 'Collectivité de Corse',
    '2B': 'Collectivité de Corse',
    '972': 'Collectivité territoriale de Martinique',
    '973': 'Collectivité territoriale de Guyane',
    '978': 'Collectivité de Saint-Martin',
  }),
)

const regionCouncils = new Map(
  Object.entries({
    '02': 'Collectivité territoriale de Martinique',
    '03': 'Collectivité territoriale de Guyane',
    '04': 'Région Réunion',
    '06': 'Département de Mayotte',
    '94': 'Collectivité de Corse',
    '978': 'Collectivité de Saint-Martin',
  }),
)

/** By kind and code: Martinique, Guyane, Mayotte, Corse, Saint-Martin, Ville de Paris, Métropole de Lyon. */
const departementalPowers = new Set([
  'region 02',
  'region 03',
  'region 06',
  'region 94',
  'region 978',
  'commune 217500016',
  'epci 200046977',
])

/** Whether an institution that is no Département has the powers of one. */
export const holdsDepartement = (party: { kind: OrganisationKind; code: string | null }): boolean =>
  departementalPowers.has(`${party.kind} ${party.code}`)

/** « Préfecture du Pas-de-Calais ». */
export const prefectureName = (departementCode: string): string =>
  `Préfecture ${departementWithArticle(departementCode) ?? departementCode}`

/** « préfet du Pas-de-Calais », the quality in which the State's signatory acts. */
export const prefectQuality = (departementCode: string): string =>
  `préfet ${departementWithArticle(departementCode) ?? departementCode}`

/** « Département du Pas-de-Calais », « Collectivité européenne d’Alsace ». */
export const departementCouncilName = (departementCode: string): string =>
  departementCouncils.get(departementCode) ??
  `Département ${departementWithArticle(departementCode) ?? departementCode}`

/** « Région Hauts-de-France », « Collectivité de Corse ». */
export const regionCouncilName = (region: { code: string; name: string }): string =>
  regionCouncils.get(region.code) ?? `Région ${region.name}`

/** « Commune d’Arras », « Commune du Portel », « Ville de Paris ». */
export const communeCouncilName = (communeName: string): string =>
  communeName === 'Paris' ? 'Ville de Paris' : `Commune ${ofPlace(communeName)}`
