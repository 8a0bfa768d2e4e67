// Sign-in links, kept by the hash of their token only.
import type { PersonId } from '@coplume/shared/ids'
import type { Db } from './tables.ts'

export async function insertSignInToken(
  db: Db,
  token: { hash: string; personId: PersonId; expiresAt: string },
): Promise<void> {
  await db
    .insertInto('sign_in_tokens')
    .values({ hash: token.hash, person_id: token.personId, expires_at: token.expiresAt, used_at: null })
    .execute()
}

/** Uses a token up and says whose it was; one statement, so that of two redemptions at once one wins. */
export async function spendSignInToken(db: Db, hash: string, now: string): Promise<PersonId | null> {
  const row = await db
    .updateTable('sign_in_tokens')
    .set({ used_at: now })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('person_id')
    .executeTakeFirst()
  return row?.person_id ?? null
}

export async function isUnusedToken(db: Db, hash: string): Promise<boolean> {
  const row = await db.selectFrom('sign_in_tokens').select('used_at').where('hash', '=', hash).executeTakeFirst()
  return row?.used_at === null
}

export async function deleteTokensExpiredBefore(db: Db, instant: string): Promise<void> {
  await db.deleteFrom('sign_in_tokens').where('expires_at', '<', instant).execute()
}
