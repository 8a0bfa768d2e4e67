import { OrganisationId, PersonId } from '@coplume/shared/ids'
import { describe, expect, it } from 'vitest'
import { loadReference } from '../reference/load-reference.ts'
import { loadTemplates } from '../templates/load-templates.ts'
import { proposeTerritory } from './propose-territory.ts'

const deps = { reference: loadReference(), templates: loadTemplates() }
const who = {
  personId: PersonId.parse('p'.repeat(16)),
  organisationId: OrganisationId.parse('o'.repeat(16)),
  name: 'Anne',
}
const proposedTo = async (epci: string, template = 'contrat-cadre') => {
  const [found] = deps.reference.searchIntercommunalities(epci, 1)
  const { parties } = await proposeTerritory(deps, who, { siren: found?.siren ?? '', template })
  return parties.filter(({ kind }) => kind !== 'commune' && kind !== 'epci').map(({ name }) => name)
}

describe('[CT1] the parties proposed', () => {
  it.each([
    [
      'arras',
      'contrat-cadre',
      [
        'Préfecture du Pas-de-Calais',
        'Région Hauts-de-France',
        'Département du Pas-de-Calais',
        'Conseils citoyens (Communauté urbaine d’Arras)',
      ],
    ],
    [
      'arras',
      'fiche-engagement',
      ['Préfecture du Pas-de-Calais', 'Région Hauts-de-France', 'Département du Pas-de-Calais'],
    ],
  ])('of %s, for « %s »', async (epci, template, parties) => {
    expect(await proposedTo(epci, template)).toEqual(parties)
  })

  it.each([
    ['bastia', ['Préfecture de la Haute-Corse', 'Collectivité de Corse']],
    ['fort-de-france', ['Préfecture de la Martinique', 'Collectivité territoriale de Martinique']],
    ['cayenne', ['Préfecture de la Guyane', 'Collectivité territoriale de Guyane']],
    ['mamoudzou', ['Préfecture de Mayotte', 'Département de Mayotte']],
    ['métropole de lyon', ['Préfecture du Rhône', 'Région Auvergne-Rhône-Alpes']],
    [
      'roissy pays de france',
      [
        'Préfecture du Val-d’Oise',
        'Région Île-de-France',
        'Département de Seine-et-Marne',
        'Département du Val-d’Oise',
      ],
    ],
  ])('of %s: an institution once, and each Département that holds a QPV', async (epci, parties) => {
    expect(await proposedTo(epci, 'fiche-engagement')).toEqual(parties)
  })
})
