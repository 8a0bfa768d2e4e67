// The changes a pilot makes to who is in the contract.
import type { AddMember, PatchParty, ProposedParty } from '@coplume/shared/api'
import type { ContractId, PartyId, PersonId } from '@coplume/shared/ids'
import type { UseMutationResult } from '@tanstack/react-query'
import type { z } from 'zod'
import { send } from '../../api/client.ts'
import { useContractChange } from '../../api/use-contract.ts'

type Change<Input> = UseMutationResult<void, Error, Input>

export const useAddParty = (id: ContractId): Change<ProposedParty> =>
  useContractChange(id, (party) => send('POST', `/contracts/${id}/parties`, party))

export const usePatchParty = (id: ContractId): Change<{ partyId: PartyId; patch: z.input<typeof PatchParty> }> =>
  useContractChange(id, ({ partyId, patch }) => send('PATCH', `/contracts/${id}/parties/${partyId}`, patch))

export const useRemoveParty = (id: ContractId): Change<PartyId> =>
  useContractChange(id, (partyId) => send('DELETE', `/contracts/${id}/parties/${partyId}`))

export const useAddMember = (id: ContractId): Change<z.input<typeof AddMember>> =>
  useContractChange(id, (member) => send('POST', `/contracts/${id}/members`, member))

export const useRemoveMember = (id: ContractId): Change<PersonId> =>
  useContractChange(id, (personId) => send('DELETE', `/contracts/${id}/members/${personId}`))
