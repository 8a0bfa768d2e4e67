// The text of the whole contract as the server renders it.
import { ContractText } from '@coplume/shared/api'
import type { ContractId, SectionId } from '@coplume/shared/ids'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { read } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'

export const useContractText = (id: ContractId): UseQueryResult<ReadonlyMap<SectionId, string>> =>
  useQuery({
    queryKey: keys.contractText(id),
    queryFn: async () => {
      const text = await read(`/contracts/${id}/text`, ContractText)
      return new Map(text.sections.map((section) => [section.id, section.html]))
    },
    structuralSharing: false,
  })
