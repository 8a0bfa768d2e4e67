// Who has the contract open now, and in which section. Pushed by the contract's events.
import type { ContractEvent } from '@coplume/shared/api'
import type { ContractId } from '@coplume/shared/ids'
import { useQuery } from '@tanstack/react-query'
import { keys } from '../../api/keys.ts'

export type Present = Extract<ContractEvent, { kind: 'presence' }>['people'][number]

export const usePresence = (id: ContractId): readonly Present[] =>
  useQuery<readonly Present[]>({
    queryKey: keys.contractPresence(id),
    queryFn: () => [],
    enabled: false,
    initialData: [],
  }).data
