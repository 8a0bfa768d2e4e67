// Leaves the session and this device: on a shared desk nothing of the contract remains.
import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import { send } from '../../api/client.ts'
import { codeOf } from '../../api/problem.ts'
import { paths } from '../../paths.ts'

export const useSignOut = (): UseMutationResult<void, Error, void> =>
  useMutation({
    mutationFn: async () => {
      await send('POST', '/sign-out').catch((error: unknown) => {
        if (codeOf(error) !== 'not-signed-in') throw error
      })
      // Fetched when needed: it brings the editor’s storage with it.
      const { forgetLocalData } = await import('../../sync/forget-local-data.ts')
      await forgetLocalData()
    },
    // A full load, so that no screen, socket or cache of the session survives.
    onSuccess: () => window.location.assign(paths.signIn),
  })
