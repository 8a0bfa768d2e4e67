// OpenAPI 3.1, generated from the very schemas that decode and encode: it cannot drift from the server.
import * as api from '@coplume/shared/api'
import * as contract from '@coplume/shared/contract'
import * as organisation from '@coplume/shared/organisation'
import * as party from '@coplume/shared/party'
import * as territory from '@coplume/shared/territory'
import * as thread from '@coplume/shared/thread'
import { z } from 'zod'
import { cookieName } from '../identity/session.ts'
import { CSRF_HEADER } from './demand-session.ts'

type Schema = z.ZodType
type Json = Record<string, unknown>

export interface DocumentedRoute {
  method: string
  path: string
  summary: string
  params?: Schema | undefined
  query?: Schema | undefined
  body?: Schema | undefined
  reply?: Schema | undefined
  /** Media type of a reply that is not JSON. */
  produces?: string
  /** Works without a session. */
  open?: boolean
}

/** The shared schemas, under the names they are exported by. */
const named = new Map<Schema, string>(
  [organisation, party, territory, thread, contract, api]
    .flatMap((module) => Object.entries(module))
    .flatMap(([name, value]): [Schema, string][] => (value instanceof z.ZodType ? [[value, name]] : [])),
)

/** Without `$schema` and `$id`: inside the document, a schema is known by its place. */
const withoutNames = (schema: object): Json =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id'))

const inline = (schema: Schema, io: 'input' | 'output'): Json => {
  return withoutNames(z.toJSONSchema(schema, { io, unrepresentable: 'any' }))
}

/** Replies share components; bodies and parameters are short enough to be spelled out. */
function components(routes: readonly DocumentedRoute[]): Json {
  const replies = z.registry<{ id: string }>()
  const wanted = new Set(routes.flatMap((route) => (route.reply ? [route.reply] : [])))
  for (const [schema, name] of named) if (wanted.has(schema) || name === 'Problem') replies.add(schema, { id: name })
  const { schemas } = z.toJSONSchema(replies, {
    io: 'output',
    unrepresentable: 'any',
    uri: (id) => `#/components/schemas/${id}`,
  })
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withoutNames(schema)] as const))
}

const replySchema = (schema: Schema): Json => {
  const name = named.get(schema)
  return name ? { $ref: `#/components/schemas/${name}` } : inline(schema, 'output')
}

function parameters(where: 'path' | 'query', schema: Schema | undefined): Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return Object.entries(properties).map(([name, described]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: described,
  }))
}

const problem = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

function success({ reply, produces }: DocumentedRoute): Json {
  if (produces) return { '200': { description: 'Succès', content: { [produces]: {} } } }
  if (!reply) return { '204': { description: 'Succès, sans contenu' } }
  return { '200': { description: 'Succès', content: { 'application/json': { schema: replySchema(reply) } } } }
}

function operation(route: DocumentedRoute): Json {
  const { params, query, body, open } = route
  const changes = route.method !== 'get'
  return {
    summary: route.summary,
    parameters: [
      ...parameters('path', params),
      ...parameters('query', query),
      ...(changes && !open ? [{ $ref: '#/components/parameters/csrf' }] : []),
    ],
    ...(body
      ? { requestBody: { required: true, content: { 'application/json': { schema: inline(body, 'input') } } } }
      : {}),
    security: open ? [] : [{ session: [] }],
    responses: { ...success(route), default: problem('Refus, avec la phrase à montrer') },
  }
}

/** Express writes `:id` where OpenAPI writes `{id}`. */
const openApiPath = (path: string): string => `/api${path.replace(/:(\w+)/g, '{$1}')}`

export function openApiDocument(routes: readonly DocumentedRoute[], publicUrl: string, version: string): Json {
  const paths: Record<string, Json> = {}
  for (const route of routes) {
    const path = openApiPath(route.path)
    paths[path] = { ...paths[path], [route.method]: operation(route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Coplume', version, summary: 'L’espace de rédaction des contrats de ville' },
    servers: [{ url: publicUrl }],
    paths,
    components: {
      schemas: components(routes),
      parameters: { csrf: { name: CSRF_HEADER, in: 'header', required: true, schema: { type: 'string' } } },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: cookieName(publicUrl) },
      },
    },
  }
}
