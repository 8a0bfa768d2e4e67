// Whether a request comes from our own pages.
import type { IncomingHttpHeaders } from 'node:http'

/**
 * Ours is the public address, and whatever address the page itself was reached at: a browser sets both `Origin`
 * and `Host`, so that a foreign page cannot make them agree. The scheme must be the public one.
 */
export function isOurOrigin(origin: string | undefined, host: string | undefined, publicUrl: string): boolean {
  if (!origin || !URL.canParse(origin)) return false
  const ours = new URL(publicUrl)
  const theirs = new URL(origin)
  if (theirs.protocol !== ours.protocol) return false
  return theirs.host === ours.host || theirs.host === host?.toLowerCase()
}

/** A request that changes something, asked for by somebody else's page. Scripts send neither header. */
export function isForeign(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const site = headers['sec-fetch-site']
  if (site === 'cross-site' || site === 'same-site') return true
  return headers.origin !== undefined && !isOurOrigin(headers.origin, headers.host, publicUrl)
}
