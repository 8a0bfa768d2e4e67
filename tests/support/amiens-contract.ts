// A contract in French with everything that a section may hold: the text every export is tried on.

import type { ContractDocument, DocumentSection } from '@coplume/server/export/contract-document'
import type { SectionJson } from '@coplume/shared/document/section-json'
import { ContractId, MilestoneId, OrganisationId, PartyId, SectionId } from '@coplume/shared/ids'
import type { Organisation } from '@coplume/shared/organisation'
import type { PartyRole } from '@coplume/shared/party'
import * as text from './amiens-text.ts'
import { section } from './prose.ts'

/** 16 characters, each id its own. */
const idOf = (name: string): string =>
  name
    .replace(/[^a-z]/g, '')
    .padEnd(16, 'a')
    .slice(0, 16)

const organisation = (id: string, kind: Organisation['kind'], name: string, code: string | null): Organisation => ({
  id: OrganisationId.parse(idOf(id)),
  kind,
  code,
  name,
  shortName: name.slice(0, 24),
})

const agglomeration = organisation('agglomeration', 'epci', 'CA Amiens Métropole', '248000531')
const state = organisation('etat', 'state', 'Préfecture de la Somme', '80')
const city = organisation('ville', 'commune', 'Ville d’Amiens', '218000198')
const region = organisation('region', 'region', 'Région Hauts-de-France', '32')
const departement = organisation('departement', 'departement', 'Département de la Somme', '80')
const family = organisation('caf', 'social_protection', 'Caisse d’allocations familiales de la Somme', null)
const citizens = organisation('conseil', 'citizen_council', 'Conseil citoyen d’Étouvie', null)

const party = (organisation: Organisation, role: PartyRole, signatoryQuality: string | null) => ({
  id: PartyId.parse(organisation.id),
  organisationId: organisation.id,
  role,
  signatoryQuality,
})

const neighbourhood = (code: string, displayName: string) => ({
  code,
  officialName: displayName,
  displayName,
  communes: [{ insee: '80021', name: 'Amiens' }],
})

function drafted(number: string, title: string, owner: Organisation, json: SectionJson): DocumentSection {
  const depth = number.split('.').length
  const id = SectionId.parse(idOf(`section${number.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')}`))
  return { id, number, depth, title, ownerName: owner.name, json }
}

const empty: SectionJson = section({ type: 'paragraph' })

export const amiensContract: ContractDocument = {
  contractId: ContractId.parse('amiensmetropolea'),
  subtitle: 'Contrat de ville 2024-2030 « Engagements Quartiers 2030 »',
  status: 'projet',
  version: 0,
  generatedAt: '2024-01-15T09:42:31.417Z',
  extent: 'contract',
  fields: {
    title: 'Contrat de ville 2024-2030 d’Amiens Métropole',
    period: { start: 2024, end: 2030 },
    milestones: [{ id: MilestoneId.parse(idOf('signature')), label: 'Signature', day: '2024-03-31', deadline: true }],
    territory: {
      intercommunality: {
        siren: '248000531',
        name: 'CA Amiens Métropole',
        nature: 'CA',
        population: 181_658,
        qpvCount: 7,
        departement: { code: '80', name: 'Somme' },
        region: { code: '32', name: 'Hauts-de-France' },
      },
      communes: [
        { insee: '80021', name: 'Amiens', siren: '218000198', population: 134_780 },
        { insee: '80256', name: 'Dreuil-lès-Amiens', siren: '218002467', population: 1582 },
      ],
      neighbourhoods: [
        neighbourhood('QN08001M', 'Étouvie'),
        neighbourhood('QN08002M', 'Pierre Rollin'),
        neighbourhood('QN08003M', 'Amiens Nord'),
        neighbourhood('QN08004M', 'Marcel Paul - Salamandre'),
        neighbourhood('QN08005M', 'Condorcet - Philéas Lebesgue'),
        neighbourhood('QN08006M', 'Les Parcheminiers'),
        neighbourhood('QN08010N', 'Elbeuf-Lescouvé'),
      ],
    },
    organisations: [agglomeration, state, city, region, departement, family, citizens],
    parties: [
      party(state, 'lead', 'préfet de la Somme'),
      party(agglomeration, 'lead', 'président de la communauté d’agglomération'),
      party(city, 'mandatory', 'maire'),
      party(region, 'mandatory', 'président du conseil régional'),
      party(departement, 'mandatory', 'président du conseil départemental'),
      party(family, 'optional', 'directrice'),
      party(citizens, 'consulted', null),
    ],
  },
  sections: [
    drafted('1', 'Préambule', agglomeration, text.preamble),
    drafted('2', 'Diagnostic partagé', agglomeration, empty),
    drafted('2.1', 'Portrait de l’agglomération', agglomeration, text.portrait),
    drafted('2.2', 'Les quartiers prioritaires en chiffres', agglomeration, text.figures),
    drafted('2.3', 'La parole des habitants', citizens, text.voices),
    drafted('3', 'Stratégie', agglomeration, text.strategy),
    drafted('3.1', 'Accès aux soins', departement, text.care),
    drafted('3.2', 'Jeunesse et réussite éducative', state, empty),
    drafted('4', 'Maquette financière', agglomeration, text.funding),
    drafted('5', 'Gouvernance', state, text.governance),
    drafted('6', 'Participation citoyenne', citizens, empty),
  ],
}

/** One section alone, as a party sends it for advice. */
export const amiensSection: ContractDocument = {
  ...amiensContract,
  extent: 'section',
  sections: amiensContract.sections.filter(({ number }) => number === '3.1'),
}
