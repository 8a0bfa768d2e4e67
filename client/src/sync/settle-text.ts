// Before the text of this device is erased: sends what can still be sent, and tells what would be lost.
import { draftsOf } from './draft-store.ts'
import { unsentCopies } from './local-copy.ts'
import { sendUnsent } from './section-sessions.ts'

/** What exists nowhere but on this device, in numbers of sections. */
export interface AtRisk {
  /** Typed, and not known to be on the server. */
  unsent: number
  /** Refused or set aside, and not yet disposed of by its author. */
  setAside: number
}

/** A server that is there has long answered. */
const SETTLE_MS = 4_000
const LOOK_EVERY_MS = 100

const atRisk = (personId: string): AtRisk => ({
  unsent: unsentCopies().length,
  setAside: new Set(draftsOf(personId).map((draft) => draft.sectionId)).size,
})

const mine = (personId: string) => unsentCopies().filter((copy) => copy.personId === personId)

/** Null when nothing would be lost. */
export async function settleText(personId: string): Promise<AtRisk | null> {
  for (const contractId of new Set(mine(personId).map((copy) => copy.contractId))) sendUnsent(personId, contractId)
  const limit = Date.now() + SETTLE_MS
  while (navigator.onLine && mine(personId).length > 0 && Date.now() < limit)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  const risk = atRisk(personId)
  return risk.unsent + risk.setAside > 0 ? risk : null
}
