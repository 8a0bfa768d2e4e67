// The event stream of an open contract (server-sent events).
import type { ContractEvent } from '@coplume/shared/api'
import { ContractId } from '@coplume/shared/ids'
import { z } from 'zod'
import { actingIn } from '../commands/acting.ts'
import type { EventHub } from '../events/event-hub.ts'
import { defineStreamRoute } from './define-route.ts'
import type { StreamRoute } from './route.ts'

/** Shorter than the idle timeout of common proxies. */
const HEARTBEAT_MS = 20_000
/** How long a page waits before it opens the stream again. */
const RETRY_MS = 2000
/** A page that reads nothing any more is let go rather than buffered for. */
const BACKLOG_MAX_BYTES = 1_000_000

export const eventRoutes = (hub: EventHub): StreamRoute[] => [
  defineStreamRoute({
    path: '/contracts/:contractId/events',
    summary: 'Ce qui change dans un contrat ouvert, et qui y est présent.',
    produces: 'text/event-stream',
    params: z.object({ contractId: ContractId }),
    serve: async (deps, who, { params }, response) => {
      await actingIn(deps.db, who, params.contractId)
      response.writeHead(200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
      })
      const write = (text: string) => {
        if (response.writableLength > BACKLOG_MAX_BYTES) response.destroy()
        else response.write(text)
      }
      write(`retry: ${RETRY_MS}\n\n`)
      const heartbeat = setInterval(() => write(': ici\n\n'), HEARTBEAT_MS)
      const leave = hub.open(params.contractId, {
        personId: who.personId,
        name: who.name,
        send: (event: ContractEvent) => write(`data: ${JSON.stringify(event)}\n\n`),
        close: () => void response.end(),
      })
      response.on('close', () => {
        clearInterval(heartbeat)
        leave()
      })
    },
  }),
]
