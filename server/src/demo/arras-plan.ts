// The demonstration contract: who is there and how far each section is.
// Persons, the landlord and every figure are invented; days count from the day of the first start.
import type { ProposedParty } from '@coplume/shared/api'
import type { SectionState } from '@coplume/shared/section-state'

export const DEMO_SIREN = '200033579'
export const DEMO_TEMPLATE = 'contrat-cadre'
export const DEMO_TITLE = 'Contrat de ville « Engagements Quartiers 2030 » — Communauté urbaine d’Arras (démonstration)'

export interface DemoParty extends ProposedParty {
  signatoryQuality?: string
}

/** Beside the parties that the reference data proposes. */
export const demoParties: readonly DemoParty[] = [
  {
    kind: 'social_protection',
    code: null,
    name: 'Caisse d’allocations familiales du Pas-de-Calais',
    shortName: 'CAF 62',
    role: 'optional',
  },
  {
    kind: 'housing',
    code: null,
    name: 'Habitat des Beffrois (bailleur fictif)',
    shortName: 'Habitat des Beffrois',
    role: 'optional',
  },
  {
    kind: 'public_body',
    code: null,
    name: 'Agence régionale de santé Hauts-de-France',
    shortName: 'ARS',
    role: 'contributor',
  },
  {
    kind: 'state_service',
    code: null,
    name: 'Direction régionale des affaires culturelles Hauts-de-France',
    shortName: 'DRAC',
    role: 'contributor',
  },
  {
    kind: 'citizen_council',
    code: null,
    name: 'Conseil citoyen des quartiers d’Arras',
    shortName: 'Conseil citoyen',
    role: 'consulted',
  },
  {
    kind: 'resource_centre',
    code: null,
    name: 'Centre de ressources politique de la ville',
    shortName: 'Centre de ressources',
    role: 'observer',
  },
]

export interface DemoMember {
  name: string
  email: string
  quality: string
  /** Name of the party they act for. */
  party: string
}

const CUA = 'Communauté urbaine d’Arras'
const PREFECTURE = 'Préfecture du Pas-de-Calais'

/** The first one creates the contract. */
export const demoMembers: readonly DemoMember[] = [
  {
    name: 'Élise Modèle',
    email: 'elise.modele@cu-arras.example',
    quality: 'cheffe de projet politique de la ville',
    party: CUA,
  },
  {
    name: 'Paul Maquette',
    email: 'paul.maquette@prefecture-62.example',
    quality: 'délégué du préfet',
    party: PREFECTURE,
  },
  {
    name: 'Hélène Essai',
    email: 'helene.essai@prefecture-62.example',
    quality: 'sous-préfète à la ville',
    party: PREFECTURE,
  },
  {
    name: 'Nadia Prototype',
    email: 'nadia.prototype@arras.example',
    quality: 'adjointe à la politique de la ville',
    party: 'Commune d’Arras',
  },
  {
    name: 'Marc Canevas',
    email: 'marc.canevas@achicourt.example',
    quality: 'directeur général des services',
    party: 'Commune d’Achicourt',
  },
  {
    name: 'Lucie Esquisse',
    email: 'lucie.esquisse@slb.example',
    quality: 'responsable de la vie des quartiers',
    party: 'Commune de Saint-Laurent-Blangy',
  },
  {
    name: 'Omar Spécimen',
    email: 'omar.specimen@saint-nicolas.example',
    quality: 'adjoint à la cohésion sociale',
    party: 'Commune de Saint-Nicolas',
  },
  {
    name: 'Jeanne Brouillon',
    email: 'jeanne.brouillon@region.example',
    quality: 'chargée de mission politique de la ville',
    party: 'Région Hauts-de-France',
  },
  {
    name: 'Théo Témoin',
    email: 'theo.temoin@departement-62.example',
    quality: 'chef du service insertion',
    party: 'Département du Pas-de-Calais',
  },
  {
    name: 'Inès Échantillon',
    email: 'ines.echantillon@caf.example',
    quality: 'conseillère technique de territoire',
    party: 'Caisse d’allocations familiales du Pas-de-Calais',
  },
  {
    name: 'Yann Gabarit',
    email: 'yann.gabarit@beffrois.example',
    quality: 'responsable de la gestion de proximité',
    party: 'Habitat des Beffrois (bailleur fictif)',
  },
  {
    name: 'Hugo Fictif',
    email: 'hugo.fictif@ars.example',
    quality: 'chargé de mission santé des quartiers',
    party: 'Agence régionale de santé Hauts-de-France',
  },
  {
    name: 'Sonia Croquis',
    email: 'sonia.croquis@drac.example',
    quality: 'conseillère à l’action culturelle',
    party: 'Direction régionale des affaires culturelles Hauts-de-France',
  },
  {
    name: 'Awa Pseudonyme',
    email: 'awa.pseudonyme@conseil-citoyen.example',
    quality: 'membre du conseil citoyen',
    party: 'Conseil citoyen des quartiers d’Arras',
  },
  {
    name: 'Louis Archétype',
    email: 'louis.archetype@centre-ressources.example',
    quality: 'chargé d’appui aux territoires',
    party: 'Centre de ressources politique de la ville',
  },
]

/** Who signs, where it is known. */
export const demoSignatories: Readonly<Record<string, string>> = {
  [CUA]: 'présidente de la Communauté urbaine d’Arras',
  [PREFECTURE]: 'préfet du Pas-de-Calais',
}

export const demoMilestones: readonly { label: string; inDays: number; deadline?: true }[] = [
  { label: 'Bilan et diagnostic partagés en COTECH', inDays: -30 },
  { label: 'Enjeux et priorités validés en COPIL', inDays: 9 },
  { label: 'Engagements de droit commun remis par les partenaires', inDays: 18 },
  { label: 'Texte arrêté en COPIL et envoyé aux assemblées', inDays: 30 },
  { label: 'Signature du contrat', inDays: 61, deadline: true },
]

export interface DemoSection {
  /** Key of the template's section, or code of the QPV. The text is in `server/demo/<key>.md` where there is one. */
  key: string
  state: SectionState
  dueInDays: number
  /** Kept by its owner for now. */
  private?: boolean
}

export const demoSections: readonly DemoSection[] = [
  { key: 'preambule', state: 'validated', dueInDays: -20 },
  { key: 'textes-de-reference', state: 'review', dueInDays: 20 },
  { key: 'parties', state: 'drafting', dueInDays: 15 },
  { key: 'bilan-diagnostic', state: 'validated', dueInDays: -30 },
  { key: 'portrait', state: 'review', dueInDays: 3 },
  { key: 'bilan', state: 'revision', dueInDays: 5 },
  { key: 'parole-des-habitants', state: 'review', dueInDays: 5 },
  { key: 'geographie-prioritaire', state: 'validated', dueInDays: -15 },
  { key: 'enjeux', state: 'revision', dueInDays: 7 },
  { key: 'jeunesse', state: 'drafting', dueInDays: 18 },
  { key: 'droit-commun', state: 'drafting', dueInDays: 12 },
  { key: 'engagements-etat', state: 'drafting', dueInDays: 12 },
  { key: 'engagements-region', state: 'drafting', dueInDays: 12, private: true },
  { key: 'engagements-departement', state: 'empty', dueInDays: -6 },
  { key: 'engagements-partenaires', state: 'drafting', dueInDays: -2 },
  { key: 'QN06259M', state: 'drafting', dueInDays: 14 },
  { key: 'gouvernance', state: 'review', dueInDays: 10 },
  { key: 'participation', state: 'drafting', dueInDays: 10 },
]
