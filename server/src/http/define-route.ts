// Makes a Route of its description: decode what came, run the command, encode what goes out.
import { type RefusalCode, Refused } from '@coplume/shared/refusal'
import type { z } from 'zod'
import { faultsOf, frenchFault } from './french-fault.ts'
import type { Route, RouteSpec, StreamRoute, StreamRouteSpec } from './route.ts'

type Schema = z.ZodType

function decode<S extends Schema>(schema: S | undefined, value: unknown, refusal: RefusalCode): z.output<S> {
  // A route without this schema has the default type parameter, whose output is undefined.
  if (!schema) return undefined as z.output<S>
  const decoded = schema.safeParse(value, { error: frenchFault })
  if (decoded.success) return decoded.data
  // A malformed id names nothing that exists; there is nothing to correct.
  throw new Refused(refusal, refusal === 'not-found' ? [] : faultsOf(decoded.error))
}

export function decodeBody<S extends Schema>(schema: S | undefined, body: unknown): z.output<S> {
  // Nothing, or not JSON: there is no field to point at.
  if (schema && (typeof body !== 'object' || body === null)) throw new Refused('bad-request')
  return decode(schema, body, 'invalid-input')
}

export function defineRoute<
  Params extends Schema = z.ZodUndefined,
  Query extends Schema = z.ZodUndefined,
  Body extends Schema = z.ZodUndefined,
  Reply extends Schema = z.ZodUndefined,
>(spec: RouteSpec<Params, Query, Body, Reply>): Route {
  const { method, path, summary, params, query, body, reply } = spec
  return {
    method,
    path,
    summary,
    params,
    query,
    body,
    reply,
    run: async (deps, who, raw) => {
      const input = {
        params: decode(params, raw.params, 'not-found'),
        query: decode(query, raw.query, 'bad-request'),
        body: decodeBody(body, raw.body),
      }
      const result = await spec.handle(deps, who, input)
      return reply ? reply.parse(result) : undefined
    },
  }
}

export function defineStreamRoute<Params extends Schema = z.ZodUndefined, Query extends Schema = z.ZodUndefined>(
  spec: StreamRouteSpec<Params, Query>,
): StreamRoute {
  const { path, summary, produces, params, query } = spec
  return {
    method: 'get',
    path,
    summary,
    produces,
    params,
    query,
    serve: (deps, who, raw, response) => {
      const input = { params: decode(params, raw.params, 'not-found'), query: decode(query, raw.query, 'bad-request') }
      return spec.serve(deps, who, input, response)
    },
  }
}
