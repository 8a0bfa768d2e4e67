// Puts routes on an Express router: session first, then the route itself.
import type { Request, Router } from 'express'
import type { Deps, SignedIn } from '../commands/deps.ts'
import { demandSession } from './demand-session.ts'
import type { IdentityRoute } from './identity-routes.ts'
import type { Route, StreamRoute } from './route.ts'

/** Commands are told who asks, not the secrets of the session. */
async function signedIn(deps: Deps, request: Request): Promise<SignedIn> {
  const { personId, name, organisationId } = await demandSession(deps, request)
  return { personId, name, organisationId }
}

export function mountRoutes(router: Router, deps: Deps, routes: readonly Route[]): void {
  for (const route of routes) {
    router[route.method](route.path, async (request, response) => {
      const who = await signedIn(deps, request)
      const { params, query, body } = request
      const reply = await route.run(deps, who, { params, query, body })
      if (route.reply) response.json(reply)
      else response.status(204).end()
    })
  }
}

export function mountStreamRoutes(router: Router, deps: Deps, routes: readonly StreamRoute[]): void {
  for (const route of routes) {
    router.get(route.path, async (request, response) => {
      const who = await signedIn(deps, request)
      await route.serve(deps, who, { params: request.params, query: request.query }, response)
    })
  }
}

export function mountIdentityRoutes(router: Router, routes: readonly IdentityRoute[]): void {
  for (const route of routes)
    router[route.method](route.path, ...route.limits, (request, response) => route.handle(request, response))
}
