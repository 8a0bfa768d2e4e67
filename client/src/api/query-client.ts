// The cache of what was read, kept right by the contract's events rather than by polling.
import { QueryCache, QueryClient } from '@tanstack/react-query'
import { keys } from './keys.ts'
import { codeOf, Unreachable } from './problem.ts'

const FRESH_MS = 30_000
const TRIES = 2

/** Whether asking again may help: an answer that refuses will refuse again. */
export const worthRetrying = (failures: number, error: unknown): boolean =>
  failures < TRIES && (error instanceof Unreachable || codeOf(error) === 'internal-error')

export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      // The session ended elsewhere: every screen behind it asks to sign in again.
      onError: (error) => {
        if (codeOf(error) === 'not-signed-in') client.setQueryData(keys.me, null)
      },
    }),
    defaultOptions: {
      queries: { networkMode: 'offlineFirst', staleTime: FRESH_MS, retry: worthRetrying },
      mutations: {
        networkMode: 'offlineFirst',
        onError: (error) => {
          const code = codeOf(error)
          if (code === 'not-signed-in') client.setQueryData(keys.me, null)
          if (code === 'session-changed') void client.invalidateQueries({ queryKey: keys.me })
        },
      },
    },
  })
  return client
}
