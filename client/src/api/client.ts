// One way to speak to the server: fetch, then decode what came with the shared schema.
import { Problem } from '@coplume/shared/api'
import type { z } from 'zod'
import { ApiProblem, Unreachable } from './problem.ts'

/** Given by `GET /me`; a page of another site cannot read it, so it proves that a change comes from ours. */
let csrf = ''

export const rememberCsrf = (token: string): void => {
  csrf = token
}

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

async function call(method: Method, path: string, body?: unknown): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (method !== 'GET' && csrf !== '') headers['x-csrf-token'] = csrf
  const sent = body === undefined ? null : JSON.stringify(body)
  const response = await fetch(`/api${path}`, { method, headers, body: sent, credentials: 'same-origin' }).catch(() => {
    throw new Unreachable()
  })
  if (!response.ok) throw await problemIn(response)
  return response
}

async function problemIn(response: Response): Promise<Error> {
  const problem = Problem.safeParse(await response.json().catch(() => null))
  if (problem.success) return new ApiProblem(problem.data.code, problem.data.faults)
  // A gateway answered in the server's place.
  return response.status >= 502 && response.status <= 504 ? new Unreachable() : new ApiProblem('internal-error')
}

export async function read<S extends z.ZodType>(path: string, schema: S): Promise<z.output<S>> {
  const response = await call('GET', path)
  return schema.parse(await response.json())
}

/** Sends a change whose answer carries nothing. */
export async function send(method: Exclude<Method, 'GET'>, path: string, body?: unknown): Promise<void> {
  await call(method, path, body)
}

export async function sendAndRead<S extends z.ZodType>(
  method: Exclude<Method, 'GET'>,
  path: string,
  body: unknown,
  schema: S,
): Promise<z.output<S>> {
  const response = await call(method, path, body)
  return schema.parse(await response.json())
}
