// One route: the schema that decodes it, the command it runs, and the line it gets in the OpenAPI document.
import type { Response } from 'express'
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

/** A route that writes its own response: a download, an event stream. Made by `defineStreamRoute`. */
export interface StreamRouteSpec<Params extends Schema, Query extends Schema> {
  path: string
  summary: string
  /** Media type of the response, for the OpenAPI document. */
  produces: string
  params?: Params
  query?: Query
  serve(
    deps: Deps,
    who: SignedIn,
    input: { params: z.output<Params>; query: z.output<Query> },
    response: Response,
  ): Promise<void>
}

export interface StreamRoute {
  method: 'get'
  path: string
  summary: string
  produces: string
  params: Schema | undefined
  query: Schema | undefined
  serve(deps: Deps, who: SignedIn, raw: { params: unknown; query: unknown }, response: Response): Promise<void>
}
