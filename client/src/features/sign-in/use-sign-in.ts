// Asking for a link, and exchanging the one that was received.
import { SignInRedeem } from '@coplume/shared/api'
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { send } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'

export const useRequestLink = (): UseMutationResult<void, Error, string> =>
  useMutation({ mutationFn: (email) => send('POST', '/sign-in/request', { email }) })

export function useRedeemLink(): UseMutationResult<void, Error, string> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (token) => {
      if (!SignInRedeem.safeParse({ token }).success) throw new ApiProblem('link-invalid')
      await send('POST', '/sign-in/redeem', { token })
    },
    // What the previous person of this device could read is forgotten.
    onSuccess: () => client.clear(),
  })
}
