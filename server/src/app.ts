// The HTTP side of the server: every route on one screen.
import { Refused } from '@coplume/shared/refusal'
import express, { type Express } from 'express'
import type { Registry } from 'prom-client'
import type { Background } from './background.ts'
import type { Deps } from './commands/deps.ts'
import type { EventHub } from './events/event-hub.ts'
import { contractRoutes } from './http/contract-routes.ts'
import { eventRoutes } from './http/event-routes.ts'
import { exportRoutes } from './http/export-routes.ts'
import { identityRoutes } from './http/identity-routes.ts'
import { mountIdentityRoutes, mountRoutes, mountStreamRoutes } from './http/mount-routes.ts'
import { onError } from './http/on-error.ts'
import { type DocumentedRoute, openApiDocument } from './http/open-api.ts'
import { operationsRoutes } from './http/operations-routes.ts'
import { pageRoutes } from './http/page.ts'
import { referenceRoutes } from './http/reference-routes.ts'
import { requestLog } from './http/request-log.ts'
import { requestMetrics } from './http/request-metrics.ts'
import type { Route, StreamRoute } from './http/route.ts'
import { sectionRoutes } from './http/section-routes.ts'
import { securityHeaders } from './http/security-headers.ts'
import { templateRoutes } from './http/template-routes.ts'
import { threadRoutes } from './http/thread-routes.ts'

const BODY_LIMIT = '1mb'

/** What the edge needs and commands do not. */
export interface Edge {
  version: string
  clientFolder: string
  metricsToken: string | null
  trustProxy: number | string
  registry: Registry
  background: Background
  eventHub: EventHub
  isServing: () => boolean
}

export function createApp(deps: Deps, edge: Edge): Express {
  const identity = identityRoutes({ ...deps, background: edge.background })
  const routes: Route[] = [...contractRoutes, ...sectionRoutes, ...threadRoutes, ...templateRoutes, ...referenceRoutes]
  const streams: StreamRoute[] = [...exportRoutes, ...eventRoutes(edge.eventHub)]

  const api = express.Router()
  mountIdentityRoutes(api, identity)
  mountRoutes(api, deps, routes)
  mountStreamRoutes(api, deps, streams)
  const documented: DocumentedRoute[] = [...identity, ...routes, ...streams]
  const document = openApiDocument(documented, deps.publicUrl, edge.version)
  api.get('/openapi.json', (_request, response) => void response.json(document))
  api.use(() => {
    throw new Refused('not-found')
  })

  const app = express()
  app.disable('x-powered-by')
  // Nothing of the API is kept by a cache; files have tags of their own.
  app.disable('etag')
  app.set('trust proxy', edge.trustProxy)
  app.use(requestLog(deps.log), requestMetrics(edge.registry), ...securityHeaders(deps.publicUrl))
  app.use(operationsRoutes({ ...edge, db: deps.db }))
  app.use('/api', noStore, express.json({ limit: BODY_LIMIT }), api)
  app.use(pageRoutes(edge.clientFolder))
  app.use(onError(deps.log))
  return app
}

/** Replies are about one person: no cache in between may keep them. */
const noStore: express.RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store')
  next()
}
