// What whoever runs the server asks it: alive, ready, how busy.
import express, { type Request, type Router } from 'express'
import { sql } from 'kysely'
import type { Registry } from 'prom-client'
import { sameSecret } from '../identity/token.ts'
import type { Db } from '../store/tables.ts'

export interface Operations {
  db: Db
  registry: Registry
  metricsToken: string | null
  /** False as soon as the server was asked to stop. */
  isServing: () => boolean
}

async function isReady({ db, isServing }: Operations): Promise<boolean> {
  if (!isServing()) return false
  try {
    await sql`select 1`.execute(db)
    return true
  } catch {
    return false
  }
}

const mayReadMetrics = (request: Request, token: string | null): boolean =>
  token === null || sameSecret(request.get('authorization') ?? '', `Bearer ${token}`)

export function operationsRoutes(operations: Operations): Router {
  const { registry, metricsToken } = operations
  const router = express.Router()
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' })
  })
  router.get('/readyz', async (_request, response) => {
    const ready = await isReady(operations)
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'unavailable' })
  })
  router.get('/metrics', async (request, response) => {
    if (!mayReadMetrics(request, metricsToken)) {
      response.status(401).setHeader('WWW-Authenticate', 'Bearer').end()
      return
    }
    response.type(registry.contentType).send(await registry.metrics())
  })
  return router
}
