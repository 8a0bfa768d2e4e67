// Who is signed in; the cookie's token is kept by its hash only.
import type { OrganisationId, PersonId } from '@coplume/shared/ids'
import type { Db } from './tables.ts'

export interface NewSession {
  hash: string
  personId: PersonId
  csrf: string
  createdAt: string
  expiresAt: string
}

export async function insertSession(db: Db, session: NewSession): Promise<void> {
  await db
    .insertInto('sessions')
    .values({
      hash: session.hash,
      person_id: session.personId,
      csrf: session.csrf,
      created_at: session.createdAt,
      expires_at: session.expiresAt,
    })
    .execute()
}

export interface SessionRow {
  personId: PersonId
  name: string
  organisationId: OrganisationId
  csrf: string
  expiresAt: string
}

export async function liveSession(db: Db, hash: string, now: string): Promise<SessionRow | null> {
  const row = await db
    .selectFrom('sessions as s')
    .innerJoin('persons as p', 'p.id', 's.person_id')
    .select(['p.id', 'p.name', 'p.organisation_id', 's.csrf', 's.expires_at'])
    .where('s.hash', '=', hash)
    .where('s.expires_at', '>', now)
    .executeTakeFirst()
  if (!row) return null
  const { id: personId, name, organisation_id: organisationId, csrf, expires_at: expiresAt } = row
  return { personId, name, organisationId, csrf, expiresAt }
}

export async function deleteSession(db: Db, hash: string): Promise<void> {
  await db.deleteFrom('sessions').where('hash', '=', hash).execute()
}

export async function deleteSessionsExpiredBefore(db: Db, instant: string): Promise<void> {
  await db.deleteFrom('sessions').where('expires_at', '<', instant).execute()
}
