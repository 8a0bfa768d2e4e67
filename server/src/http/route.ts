// One route: the schema that decodes it, the command it runs, and the line it gets in the OpenAPI document.
import type { z } from 'zod'
import type { Deps, SignedIn } from '../commands/deps.ts'

type Schema = z.ZodType

interface RouteInput<Params extends Schema, Query extends Schema, Body extends Schema> {
  params: z.output<Params>
  query: z.output<Query>
  body: z.output<Body>
}

export interface RouteSpec<Params extends Schema, Query extends Schema, Body extends Schema, Reply extends Schema> {
  method: 'get' | 'post' | 'patch' | 'delete'
  /** Express path under `/api`, e.g. `/contracts/:contractId`. */
  path: string
  /** One French line for the OpenAPI document. */
  summary: string
  params?: Params
  query?: Query
  body?: Body
  /** Absent: 204 without a body. */
  reply?: Reply
  handle(
    deps: Deps,
    who: SignedIn,
    input: RouteInput<Params, Query, Body>,
  ): Promise<z.input<Reply> | undefined> | z.input<Reply> | undefined
}

/** A route whose types are settled; what `mount-routes.ts` mounts and `open-api.ts` documents. */
export interface Route {
  method: 'get' | 'post' | 'patch' | 'delete'
  path: string
  summary: string
  params: Schema | undefined
  query: Schema | undefined
  body: Schema | undefined
  reply: Schema | undefined
  run(deps: Deps, who: SignedIn, raw: { params: unknown; query: unknown; body: unknown }): Promise<unknown>
}
