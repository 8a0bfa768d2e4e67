// Limits on signing in, per address asked for and per origin on the network.
import { Refused } from '@coplume/shared/refusal'
import type { Request, RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import { normalEmail } from '../store/persons.ts'

const WINDOW_MS = 15 * 60_000
const LINKS_PER_ADDRESS = 5
/** A town hall is often one address on the network. */
const LINKS_PER_IP = 60
const FAILED_REDEMPTIONS_PER_IP = 30

const shared = {
  windowMs: WINDOW_MS,
  standardHeaders: 'draft-8',
  legacyHeaders: false,
  handler: () => {
    throw new Refused('too-many-attempts')
  },
  // A forwarding header from a proxy that TRUST_PROXY does not name is ignored, which is what we want.
  validate: { xForwardedForHeader: false, forwardedHeader: false },
} as const

const addressAsked = (request: Request): string => {
  const body: unknown = request.body
  const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : ''
  return typeof email === 'string' ? normalEmail(email).slice(0, 254) : ''
}

export const linkLimits = (): RequestHandler[] => [
  rateLimit({ ...shared, limit: LINKS_PER_IP }),
  rateLimit({ ...shared, limit: LINKS_PER_ADDRESS, keyGenerator: addressAsked }),
]

export const redemptionLimits = (): RequestHandler[] => [
  rateLimit({ ...shared, limit: FAILED_REDEMPTIONS_PER_IP, skipSuccessfulRequests: true }),
]
