// One contract as my organisation sees it, and the changes one may ask of it.
import type { PatchContract, PatchSection } from '@coplume/shared/api'
import { Contract } from '@coplume/shared/contract'
import type { ContractId, SectionId } from '@coplume/shared/ids'
import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { read, send } from './client.ts'
import { keys } from './keys.ts'

export const useContract = (id: ContractId): UseQueryResult<Contract> =>
  useQuery({ queryKey: keys.contractSheet(id), queryFn: () => read(`/contracts/${id}`, Contract) })

/** A change to the contract: whatever it says is read again once done, or once refused. */
export function useContractChange<Input>(
  id: ContractId,
  change: (input: Input) => Promise<void>,
): UseMutationResult<void, Error, Input> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.contractSheet(id) }),
        client.invalidateQueries({ queryKey: keys.contracts }),
      ]),
  })
}

export const usePatchContract = (id: ContractId): UseMutationResult<void, Error, PatchContract> =>
  useContractChange(id, (patch) => send('PATCH', `/contracts/${id}`, patch))

export const usePatchSection = (
  id: ContractId,
): UseMutationResult<void, Error, { sectionId: SectionId; patch: PatchSection }> =>
  useContractChange(id, ({ sectionId, patch }) => send('PATCH', `/contracts/${id}/sections/${sectionId}`, patch))
