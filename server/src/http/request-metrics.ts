// How long requests take, by route pattern: an id in a label would make a new series per contract.
import type { RequestHandler } from 'express'
import { Histogram, type Registry } from 'prom-client'

const BUCKETS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

export function requestMetrics(registry: Registry): RequestHandler {
  const durations = new Histogram({
    name: 'coplume_http_request_duration_seconds',
    help: 'Duration of HTTP requests',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS_S,
    registers: [registry],
  })
  return (request, response, next) => {
    const stop = durations.startTimer()
    response.once('close', () => {
      const pattern: unknown = request.route?.path
      const route = typeof pattern === 'string' ? `${request.baseUrl}${pattern}` : 'none'
      stop({ method: request.method, route, status: String(response.statusCode) })
    })
    next()
  }
}
