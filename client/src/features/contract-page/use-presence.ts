// Who else has the contract open now, and in which section. Pushed by the contract's events.
import type { ContractEvent } from '@coplume/shared/api'
import type { ContractId, PersonId } from '@coplume/shared/ids'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { keys } from '../../api/keys.ts'

export type Present = Extract<ContractEvent, { kind: 'presence' }>['people'][number]

export function usePresence(id: ContractId, me: PersonId): readonly Present[] {
  const { data } = useQuery<readonly Present[]>({
    queryKey: keys.contractPresence(id),
    queryFn: () => [],
    enabled: false,
    initialData: [],
  })
  return useMemo(() => data.filter((person) => person.personId !== me), [data, me])
}
