// Who is signed in on this device, or null.
import { Me } from '@coplume/shared/api'
import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import { read, rememberCsrf } from './client.ts'
import { keys } from './keys.ts'
import { codeOf } from './problem.ts'

async function readMe(): Promise<Me | null> {
  try {
    const me = await read('/me', Me)
    rememberCsrf(me.csrf)
    return me
  } catch (error) {
    if (codeOf(error) === 'not-signed-in') return null
    throw error
  }
}

export const useMe = (): UseQueryResult<Me | null> => useQuery({ queryKey: keys.me, queryFn: readMe })

/** For screens behind the sign-in, which are mounted only once someone is known. */
export function useSignedIn(): Me {
  const me = useQueryClient().getQueryData<Me | null>(keys.me)
  if (!me) throw new Error('useSignedIn outside of SignedInOnly')
  return me
}
