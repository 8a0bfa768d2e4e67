// Content policy and its companions. Styles and scripts run by nonce only: no inline code, whoever wrote it.
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'

export const nonceOf = (response: Response): string => String(response.locals.nonce)

const byNonce = (_request: IncomingMessage, response: ServerResponse): string =>
  `'nonce-${nonceOf(response as Response)}'`

const giveNonce: RequestHandler = (_request, response, next) => {
  response.locals.nonce = randomBytes(16).toString('base64')
  next()
}

export function securityHeaders(publicUrl: string): RequestHandler[] {
  // Over plain HTTP, asking for TLS would only make the page unreachable.
  const overTls = publicUrl.startsWith('https:')
  return [
    giveNonce,
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'", byNonce],
          styleSrc: ["'self'", byNonce],
          imgSrc: ["'self'", 'data:', 'blob:'],
          // Older browsers do not take 'self' for the sockets of the same host.
          connectSrc: ["'self'", publicUrl.replace(/^http/, 'ws')],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
          formAction: ["'self'"],
        },
      },
      strictTransportSecurity: overTls ? { maxAge: 31_536_000, includeSubDomains: false } : false,
      crossOriginOpenerPolicy: overTls,
      originAgentCluster: overTls,
      referrerPolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'deny' },
    }),
  ]
}
