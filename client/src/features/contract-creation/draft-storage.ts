// Keeps what was filled in through a reload or a wrong turn, until the contract exists or the tab closes.
import { Draft, emptyDraft } from './draft.ts'

const KEY = 'coplume.nouveau-contrat'

/** A draft written by another version is started again. */
export function recallDraft(): Draft {
  const kept = sessionStorage.getItem(KEY)
  if (kept === null) return emptyDraft
  try {
    return Draft.catch(emptyDraft).parse(JSON.parse(kept))
  } catch {
    return emptyDraft
  }
}

export const keepDraft = (draft: Draft): void => sessionStorage.setItem(KEY, JSON.stringify(draft))
export const forgetDraft = (): void => sessionStorage.removeItem(KEY)
