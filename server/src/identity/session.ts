// The session behind the cookie: who is asking, over HTTP or when a socket opens.
import type { IncomingMessage } from 'node:http'
import { type Clock, instantOf } from '@coplume/shared/clock'
import type { PersonId } from '@coplume/shared/ids'
import { parseCookie, stringifySetCookie } from 'cookie'
import type { SignedIn } from '../commands/deps.ts'
import { deleteSession, deleteSessionsExpiredBefore, insertSession, liveSession } from '../store/sessions.ts'
import type { Db } from '../store/tables.ts'
import { hashOf, newToken } from './token.ts'

const SESSION_MS = 12 * 3_600_000

export interface SessionDeps {
  db: Db
  clock: Clock
  publicUrl: string
}

export interface Session extends SignedIn {
  hash: string
  /** Expected in the `x-csrf-token` header of every request that changes something. */
  csrf: string
  /** Instant. */
  expiresAt: string
}

const overTls = (publicUrl: string): boolean => publicUrl.startsWith('https:')

/** Browsers let nobody but this very host, over TLS, set a cookie named `__Host-…`. */
export const cookieName = (publicUrl: string): string => (overTls(publicUrl) ? '__Host-coplume' : 'coplume')

const cookie = (publicUrl: string, value: string, maxAge: number): string =>
  stringifySetCookie({
    name: cookieName(publicUrl),
    value,
    maxAge,
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: overTls(publicUrl),
  })

/** Opens a session and returns its `Set-Cookie` value. */
export async function openSession(deps: SessionDeps, personId: PersonId): Promise<string> {
  const now = deps.clock.now()
  const token = newToken()
  await deleteSessionsExpiredBefore(deps.db, instantOf(now))
  await insertSession(deps.db, {
    hash: hashOf(token),
    personId,
    csrf: newToken(),
    createdAt: instantOf(now),
    expiresAt: instantOf(now + SESSION_MS),
  })
  return cookie(deps.publicUrl, token, SESSION_MS / 1000)
}

export async function sessionOf(deps: SessionDeps, request: IncomingMessage): Promise<Session | null> {
  const token = parseCookie(request.headers.cookie ?? '')[cookieName(deps.publicUrl)]
  if (!token) return null
  const hash = hashOf(token)
  const row = await liveSession(deps.db, hash, instantOf(deps.clock.now()))
  return row ? { ...row, hash } : null
}

/** Ends a session and returns the `Set-Cookie` value that takes the cookie back. */
export async function closeSession(deps: SessionDeps, hash: string): Promise<string> {
  await deleteSession(deps.db, hash)
  return cookie(deps.publicUrl, '', 0)
}
