// A link that signs one person in, once, for a short time.
import { type Clock, instantOf } from '@coplume/shared/clock'
import type { PersonId } from '@coplume/shared/ids'
import { Refused } from '@coplume/shared/refusal'
import {
  deleteTokensExpiredBefore,
  insertSignInToken,
  isUnusedToken,
  spendSignInToken,
} from '../store/sign-in-tokens.ts'
import type { Db } from '../store/tables.ts'
import { hashOf, newToken } from './token.ts'

export const LINK_VALID_MS = 15 * 60_000
/** How long « expiré » can still be told from « inconnu ». */
const EXPIRED_KEPT_MS = 7 * 24 * 3_600_000

export interface LinkDeps {
  db: Db
  clock: Clock
  publicUrl: string
}

/** The token follows `#`: it never reaches a server log, and a scanner that follows the link does not use it up. */
export async function issueSignInLink(deps: LinkDeps, personId: PersonId, validForMs = LINK_VALID_MS): Promise<string> {
  const now = deps.clock.now()
  const token = newToken()
  await deleteTokensExpiredBefore(deps.db, instantOf(now - EXPIRED_KEPT_MS))
  await insertSignInToken(deps.db, { hash: hashOf(token), personId, expiresAt: instantOf(now + validForMs) })
  return `${deps.publicUrl}/connexion#${token}`
}

export async function redeemSignInToken(deps: { db: Db; clock: Clock }, token: string): Promise<PersonId> {
  const hash = hashOf(token)
  const personId = await spendSignInToken(deps.db, hash, instantOf(deps.clock.now()))
  if (personId) return personId
  throw new Refused((await isUnusedToken(deps.db, hash)) ? 'link-expired' : 'link-invalid')
}
