// Who sends this request; what changes something must moreover come from our own pages.
import { Refused } from '@coplume/shared/refusal'
import type { Request } from 'express'
import { isForeign } from '../identity/origin.ts'
import { type Session, type SessionDeps, sessionOf } from '../identity/session.ts'
import { sameSecret } from '../identity/token.ts'

export const CSRF_HEADER = 'x-csrf-token'

const changesSomething = (request: Request): boolean => request.method !== 'GET' && request.method !== 'HEAD'

export function demandOurPages(request: Request, publicUrl: string): void {
  if (isForeign(request.headers, publicUrl)) throw new Refused('foreign-origin')
}

export async function demandSession(deps: SessionDeps, request: Request): Promise<Session> {
  if (changesSomething(request)) demandOurPages(request, deps.publicUrl)
  const session = await sessionOf(deps, request)
  if (!session) throw new Refused('not-signed-in')
  if (changesSomething(request) && !sameSecret(request.get(CSRF_HEADER) ?? '', session.csrf)) {
    throw new Refused('session-changed')
  }
  return session
}
