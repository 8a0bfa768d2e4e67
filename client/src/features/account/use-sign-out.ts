// Leaves the session and this device: on a shared desk nothing of the contract remains. Text that exists nowhere else
// goes only when its author says so.
import { useState } from 'react'
import { send } from '../../api/client.ts'
import { codeOf, sentenceOf } from '../../api/problem.ts'
import { paths } from '../../paths.ts'
import type { AtRisk } from '../../sync/settle-text.ts'
import { complain } from '../../ui/Toasts.tsx'

async function leave(): Promise<void> {
  await send('POST', '/sign-out').catch((error: unknown) => {
    if (codeOf(error) !== 'not-signed-in') throw error
  })
  // Fetched when needed: it brings the editor’s storage with it.
  const { forgetLocalData } = await import('../../sync/forget-local-data.ts')
  await forgetLocalData()
  // A full load, so that no screen, socket or cache of the session survives.
  window.location.assign(paths.signIn)
}

export interface SignOut {
  /** What would be lost, once that is known and until the person has chosen. */
  atRisk: AtRisk | null
  start: () => void
  stay: () => void
  /** Erases what is at risk. */
  leaveAnyway: () => void
}

export function useSignOut(personId: string): SignOut {
  const [atRisk, setAtRisk] = useState<AtRisk | null>(null)
  const tell = (error: unknown): void => complain(sentenceOf(error))
  const start = async (): Promise<void> => {
    const { settleText } = await import('../../sync/settle-text.ts')
    const risk = await settleText(personId)
    if (risk) setAtRisk(risk)
    else await leave()
  }
  return {
    atRisk,
    start: () => void start().catch(tell),
    stay: () => setAtRisk(null),
    leaveAnyway: () => {
      setAtRisk(null)
      void leave().catch(tell)
    },
  }
}
