// Signing in and out: the only routes that work without a session.
import { Me, SignInRedeem, SignInRequest } from '@coplume/shared/api'
import { Refused } from '@coplume/shared/refusal'
import type { Request, RequestHandler, Response } from 'express'
import type { z } from 'zod'
import type { Background } from '../background.ts'
import type { Deps } from '../commands/deps.ts'
import { closeSession, openSession, sessionOf } from '../identity/session.ts'
import { issueSignInLink, redeemSignInToken } from '../identity/sign-in-link.ts'
import { signInMail } from '../mail/sign-in-mail.ts'
import { personAtHome, personIdByEmail } from '../store/persons.ts'
import { deleteSession } from '../store/sessions.ts'
import { decodeBody } from './define-route.ts'
import { demandOurPages, demandSession } from './demand-session.ts'
import { linkLimits, redemptionLimits } from './rate-limits.ts'

export type IdentityDeps = Pick<Deps, 'db' | 'clock' | 'mail' | 'publicUrl' | 'rooms'> & { background: Background }

/** Described like other routes, but in charge of cookies and of its own checks. */
export interface IdentityRoute {
  method: 'get' | 'post'
  path: string
  summary: string
  body?: z.ZodType
  reply?: z.ZodType
  open: boolean
  limits: RequestHandler[]
  handle(request: Request, response: Response): Promise<void>
}

async function mailLink(deps: IdentityDeps, email: string): Promise<void> {
  const personId = await personIdByEmail(deps.db, email)
  const found = personId && (await personAtHome(deps.db, personId))
  if (!found) return
  const link = await issueSignInLink(deps, found.person.id)
  await deps.mail.send(signInMail(found.person.email, found.person.name, link))
}

const requestLink = (deps: IdentityDeps): IdentityRoute => ({
  method: 'post',
  path: '/sign-in/request',
  summary: 'Demander un lien de connexion par courriel ; la réponse est la même que l’adresse soit connue ou non.',
  body: SignInRequest,
  open: true,
  limits: linkLimits(),
  handle: async (request, response) => {
    demandOurPages(request, deps.publicUrl)
    const { email } = decodeBody(SignInRequest, request.body)
    // After the answer, so that neither its content nor its delay tells whether the address is known.
    response.status(204).end()
    deps.background.run(() => mailLink(deps, email))
  },
})

const redeemLink = (deps: IdentityDeps): IdentityRoute => ({
  method: 'post',
  path: '/sign-in/redeem',
  summary: 'Échanger le jeton d’un lien de connexion contre une session.',
  body: SignInRedeem,
  open: true,
  limits: redemptionLimits(),
  handle: async (request, response) => {
    demandOurPages(request, deps.publicUrl)
    const redeemed = SignInRedeem.safeParse(request.body)
    // A truncated link is a link that does not work, not a field to correct.
    if (!redeemed.success) throw new Refused('link-invalid')
    const personId = await redeemSignInToken(deps, redeemed.data.token)
    const previous = await sessionOf(deps, request)
    if (previous) await deleteSession(deps.db, previous.hash)
    response.setHeader('Set-Cookie', await openSession(deps, personId))
    response.status(204).end()
  },
})

const signOut = (deps: IdentityDeps): IdentityRoute => ({
  method: 'post',
  path: '/sign-out',
  summary: 'Fermer la session.',
  open: false,
  limits: [],
  handle: async (request, response) => {
    const session = await demandSession(deps, request)
    response.setHeader('Set-Cookie', await closeSession(deps, session.hash))
    deps.rooms.sessionEnded(session.hash)
    response.status(204).end()
  },
})

const whoAmI = (deps: IdentityDeps): IdentityRoute => ({
  method: 'get',
  path: '/me',
  summary: 'La personne connectée, son organisation et le jeton à joindre aux modifications (x-csrf-token).',
  reply: Me,
  open: false,
  limits: [],
  handle: async (request, response) => {
    const session = await demandSession(deps, request)
    const found = await personAtHome(deps.db, session.personId)
    if (!found) throw new Refused('not-signed-in')
    response.json(Me.parse({ ...found, csrf: session.csrf }))
  },
})

export const identityRoutes = (deps: IdentityDeps): IdentityRoute[] => [
  requestLink(deps),
  redeemLink(deps),
  signOut(deps),
  whoAmI(deps),
]
