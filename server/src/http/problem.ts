// A refusal as RFC 9457 `application/problem+json`.
import type { Problem } from '@coplume/shared/api'
import { type Fault, type RefusalCode, refusalOf } from '@coplume/shared/refusal'
import type { Response } from 'express'

export function problemOf(code: RefusalCode, faults: readonly Fault[], requestId: string | undefined): Problem {
  const { status, sentence } = refusalOf(code)
  return {
    type: `urn:coplume:refusal:${code}`,
    title: sentence,
    status,
    code,
    ...(faults.length > 0 ? { faults: [...faults] } : {}),
    ...(requestId ? { requestId } : {}),
  }
}

export function sendProblem(response: Response, problem: Problem): void {
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}
