// What the creation of a contract reads and sends.
import {
  type CreateContract,
  Created,
  EpciFound,
  TemplateList,
  type TemplateSummary,
  TerritoryProposal,
} from '@coplume/shared/api'
import type { ContractId } from '@coplume/shared/ids'
import type { Intercommunality } from '@coplume/shared/territory'
import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { read, sendAndRead } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'

export const useTemplates = (): UseQueryResult<TemplateSummary[]> =>
  useQuery({
    queryKey: keys.templates,
    queryFn: async () => (await read('/templates', TemplateList)).templates,
    staleTime: Number.POSITIVE_INFINITY,
  })

export const useEpciSearch = (q: string): UseQueryResult<Intercommunality[]> =>
  useQuery({
    queryKey: keys.epci(q),
    queryFn: async () => (await read(`/reference/epci?q=${encodeURIComponent(q)}`, EpciFound)).results,
    enabled: q !== '',
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  })

/** What the reference data proposes, asked for when leaving the first step. */
export function useProposal(): UseMutationResult<TerritoryProposal, Error, { siren: string; template: string }> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ siren, template }) =>
      client.fetchQuery({
        queryKey: keys.territory(siren, template),
        queryFn: () =>
          read(`/reference/territory?siren=${siren}&template=${encodeURIComponent(template)}`, TerritoryProposal),
      }),
  })
}

export function useCreateContract(): UseMutationResult<{ id: ContractId }, Error, CreateContract> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (contract) => sendAndRead('POST', '/contracts', contract, Created),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.contracts }),
  })
}
