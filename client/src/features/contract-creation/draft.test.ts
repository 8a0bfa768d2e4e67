import type { TemplateSummary, TerritoryProposal } from '@coplume/shared/api'
import { CreateContract } from '@coplume/shared/api'
import { OrganisationId } from '@coplume/shared/ids'
import type { Organisation } from '@coplume/shared/organisation'
import { describe, expect, it } from 'vitest'
import {
  creationOf,
  type Draft,
  emptyDraft,
  faultsOf,
  furthestStep,
  sectionsOf,
  withoutParty,
  withProposal,
} from './draft.ts'

const epci = {
  siren: '200033579',
  name: 'Communauté urbaine d’Arras',
  nature: 'CU',
  population: 108_000,
  qpvCount: 2,
  departement: { code: '62', name: 'Pas-de-Calais' },
  region: { code: '32', name: 'Hauts-de-France' },
}

const template: TemplateSummary = {
  id: 'contrat-cadre',
  version: '1.0.0',
  title: 'Contrat-cadre',
  summary: 'Le contrat entier.',
  contractTitle: 'Contrat de ville {{contract.period}} de la {{epci.name}}',
  period: { start: 2024, end: 2030 },
  levels: ['Enjeu'],
  milestones: [{ label: 'Signature', day: '2024-03-31', deadline: true }],
  sections: [
    { key: 'preambule', title: 'Préambule', depth: 1, owner: 'epci', light: true, repeat: 'none' },
    { key: 'maquette', title: 'Maquette', depth: 1, owner: 'epci', light: false, repeat: 'none' },
  ],
}

const proposal: TerritoryProposal = {
  intercommunality: epci,
  communes: [{ insee: '62041', name: 'Arras', siren: '216200410', population: 42_000 }],
  neighbourhoods: [
    {
      code: 'QN06201M',
      officialName: 'A',
      displayName: 'A',
      communes: [{ insee: '62041', name: 'Arras' }],
      sharedWith: [],
    },
  ],
  parties: [
    { kind: 'epci', code: '200033579', name: epci.name, shortName: 'CUA', role: 'lead' },
    { kind: 'state', code: '62', name: 'Préfecture du Pas-de-Calais', shortName: 'Préf. 62', role: 'lead' },
    { kind: 'commune', code: '216200410', name: 'Commune d’Arras', shortName: 'Arras', role: 'mandatory' },
  ],
  lightFormOffered: false,
}

const organisation = (kind: Organisation['kind'], code: string, name: string): Organisation => ({
  id: OrganisationId.parse('aaaaaaaaaaaaaaaa'),
  kind,
  code,
  name,
  shortName: name.slice(0, 24),
})
const cua = organisation('epci', '200033579', epci.name)
const irev = organisation('resource_centre', '1', 'IREV')

const started: Draft = { ...emptyDraft, templateId: template.id, epci }
const filled = withProposal(started, template, proposal)

describe('a contract being prepared', () => {
  it('[UI7] is filled from the template and the reference data', () => {
    expect(filled.title).toBe('Contrat de ville 2024-2030 de la Communauté urbaine d’Arras')
    expect(filled.neighbourhoods).toEqual(['QN06201M'])
    expect(filled.milestones.map(({ day }) => day)).toEqual(['2024-03-31'])
    expect(withProposal(started, template, { ...proposal, lightFormOffered: true }).form).toBe('light')
  })

  it('[UI7] the light form keeps the sections the template marks so', () => {
    expect(sectionsOf(filled, template).map(({ key }) => key)).toEqual(['preambule', 'maquette'])
    expect(sectionsOf({ ...filled, form: 'light' }, template).map(({ key }) => key)).toEqual(['preambule'])
  })

  it('[UI7] opens a step only once what precedes it is complete', () => {
    expect(furthestStep(emptyDraft, cua)).toBe(0)
    expect(furthestStep(started, cua)).toBe(0)
    expect(furthestStep({ ...filled, title: ' ' }, cua)).toBe(1)
    expect(furthestStep(filled, irev)).toBe(2)
    expect(furthestStep({ ...filled, milestones: [] }, cua)).toBe(3)
    expect(furthestStep(filled, cua)).toBe(4)
  })

  it('[UI7] says in French what is missing, field by field', () => {
    expect(faultsOf(emptyDraft, 'model', cua)).toEqual({
      template: 'Choisissez un modèle.',
      epci: 'Cherchez l’intercommunalité, puis choisissez-la dans la liste.',
    })
    expect(faultsOf(filled, 'parties', irev).parties).toMatch(/IREV.*doit être pilote/)
    const undated = { ...filled, milestones: [{ key: 'm', label: '', day: null, deadline: true }] }
    expect(Object.keys(faultsOf(undated, 'plan', cua))).toEqual(['m.label', 'm.day'])
    const open = { ...filled, milestones: filled.milestones.map((one) => ({ ...one, deadline: false })) }
    expect(faultsOf(open, 'plan', cua)).toEqual({ deadline: 'Désignez le jalon qui est l’échéance du contrat.' })
  })

  it('[UI7] sends owners by their place among the parties, after a removal too', () => {
    const owned = { ...filled, owners: { preambule: 'proposed-1', maquette: 'proposed-2' } }
    expect(creationOf(owned).owners).toEqual({ preambule: 1, maquette: 2 })
    expect(creationOf(withoutParty(owned, 'proposed-1')).owners).toEqual({ maquette: 1 })
  })

  it('[UI7] sends what the server accepts', () => {
    expect(CreateContract.safeParse(creationOf(filled)).success).toBe(true)
  })
})
