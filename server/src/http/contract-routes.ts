// Contracts: list, create, read, change; their text, parties and members.
import {
  AddMember,
  AddParty,
  ContractList,
  ContractText,
  CreateContract,
  Created,
  PatchContract,
  PatchParty,
  TextQuery,
} from '@coplume/shared/api'
import { Contract, Member } from '@coplume/shared/contract'
import { ContractId, PartyId, PersonId } from '@coplume/shared/ids'
import { Party } from '@coplume/shared/party'
import { z } from 'zod'
import { addMember } from '../commands/add-member.ts'
import { addParty } from '../commands/add-party.ts'
import { createContract } from '../commands/create-contract.ts'
import { listContracts } from '../commands/list-contracts.ts'
import { patchContract } from '../commands/patch-contract.ts'
import { patchParty } from '../commands/patch-party.ts'
import { readContract } from '../commands/read-contract.ts'
import { readText } from '../commands/read-text.ts'
import { removeMember } from '../commands/remove-member.ts'
import { removeParty } from '../commands/remove-party.ts'
import { defineRoute } from './define-route.ts'
import type { Route } from './route.ts'

const InContract = z.object({ contractId: ContractId })
const OfParty = InContract.extend({ partyId: PartyId })
const OfMember = InContract.extend({ personId: PersonId })

export const contractRoutes: Route[] = [
  defineRoute({
    method: 'get',
    path: '/contracts',
    summary: 'Mes contrats.',
    reply: ContractList,
    handle: (deps, who) => listContracts(deps, who),
  }),
  defineRoute({
    method: 'post',
    path: '/contracts',
    summary: 'Créer un contrat à partir d’un modèle ; mon organisation doit en être pilote.',
    body: CreateContract,
    reply: Created,
    handle: (deps, who, { body }) => createContract(deps, who, body),
  }),
  defineRoute({
    method: 'get',
    path: '/contracts/:contractId',
    summary: 'Un contrat : parties, membres, jalons, sections avec leur état et mon droit sur chacune.',
    params: InContract,
    reply: Contract,
    handle: (deps, who, { params }) => readContract(deps, who, params),
  }),
  defineRoute({
    method: 'patch',
    path: '/contracts/:contractId',
    summary: 'Changer le titre, l’état ou les jalons ; réservé aux pilotes.',
    params: InContract,
    body: PatchContract,
    handle: async (deps, who, { params, body }) => {
      await patchContract(deps, who, { ...params, change: body })
      return undefined
    },
  }),
  defineRoute({
    method: 'get',
    path: '/contracts/:contractId/text',
    summary: 'Le texte des sections que je peux lire, en HTML ; une seule avec « section ».',
    params: InContract,
    query: TextQuery,
    reply: ContractText,
    handle: (deps, who, { params, query }) => readText(deps, who, { ...params, only: query.section }),
  }),
  defineRoute({
    method: 'post',
    path: '/contracts/:contractId/parties',
    summary: 'Ajouter une partie.',
    params: InContract,
    body: AddParty,
    reply: Party,
    handle: (deps, who, { params, body }) => addParty(deps, who, { ...params, party: body }),
  }),
  defineRoute({
    method: 'patch',
    path: '/contracts/:contractId/parties/:partyId',
    summary: 'Changer le rôle d’une partie ou la qualité de son signataire.',
    params: OfParty,
    body: PatchParty,
    handle: async (deps, who, { params, body }) => {
      await patchParty(deps, who, { ...params, change: body })
      return undefined
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/contracts/:contractId/parties/:partyId',
    summary: 'Retirer une partie et ses membres.',
    params: OfParty,
    handle: async (deps, who, { params }) => {
      await removeParty(deps, who, params)
      return undefined
    },
  }),
  defineRoute({
    method: 'post',
    path: '/contracts/:contractId/members',
    summary: 'Ajouter une personne pour l’une des parties ; elle en est prévenue par courriel.',
    params: InContract,
    body: AddMember,
    reply: Member,
    handle: (deps, who, { params, body }) => addMember(deps, who, { ...params, member: body }),
  }),
  defineRoute({
    method: 'delete',
    path: '/contracts/:contractId/members/:personId',
    summary: 'Retirer une personne du contrat.',
    params: OfMember,
    handle: async (deps, who, { params }) => {
      await removeMember(deps, who, params)
      return undefined
    },
  }),
]
