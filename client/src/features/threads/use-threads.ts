// The remarks of a contract, and what one may do with them.
import { type OpenThread, ThreadList } from '@coplume/shared/api'
import type { ContractId, ThreadId } from '@coplume/shared/ids'
import { Thread } from '@coplume/shared/thread'
import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { read, sendAndRead } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'

export const useThreads = (id: ContractId): UseQueryResult<readonly Thread[]> =>
  useQuery({
    queryKey: keys.threads(id),
    queryFn: async () => (await read(`/contracts/${id}/threads`, ThreadList)).threads,
  })

export type ThreadGesture =
  | { do: 'open'; input: OpenThread }
  | { do: 'reply'; threadId: ThreadId; body: string }
  | { do: 'resolve' | 'reopen'; threadId: ThreadId }

function perform(id: ContractId, gesture: ThreadGesture): Promise<Thread> {
  const path = `/contracts/${id}/threads`
  switch (gesture.do) {
    case 'open':
      return sendAndRead('POST', path, gesture.input, Thread)
    case 'reply':
      return sendAndRead('POST', `${path}/${gesture.threadId}/comments`, { body: gesture.body }, Thread)
    case 'resolve':
    case 'reopen': {
      const state = gesture.do === 'resolve' ? 'resolved' : 'open'
      return sendAndRead('PATCH', `${path}/${gesture.threadId}`, { state }, Thread)
    }
  }
}

/** The answer is shown at once; the contract's events tell everybody else. */
export function useThreadGesture(id: ContractId): UseMutationResult<Thread, Error, ThreadGesture> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (gesture) => perform(id, gesture),
    onSuccess: async (thread) => {
      client.setQueryData<readonly Thread[]>(keys.threads(id), (threads = []) => [
        ...threads.filter((one) => one.id !== thread.id),
        thread,
      ])
      await client.invalidateQueries({ queryKey: keys.contractSheet(id) })
    },
  })
}
