// Every failure of a request ends here: a refusal is told as it is, anything else is logged and told without detail.
import { type Fault, type RefusalCode, Refused } from '@coplume/shared/refusal'
import Database from 'better-sqlite3'
import type { ErrorRequestHandler } from 'express'
import type { Logger } from 'pino'
import { problemOf, sendProblem } from './problem.ts'

interface Told {
  code: RefusalCode
  faults: readonly Fault[]
}

/** Errors of Express and its body reader carry a status and sometimes a type. */
const statusOf = (error: Error): number => ('status' in error && typeof error.status === 'number' ? error.status : 500)

const DISK = /^SQLITE_(?:FULL|IOERR|READONLY|CANTOPEN|BUSY)/

function told(error: unknown): Told {
  if (error instanceof Refused) return error
  if (error instanceof Database.SqliteError && DISK.test(error.code)) return { code: 'not-saved', faults: [] }
  if (!(error instanceof Error)) return { code: 'internal-error', faults: [] }
  const status = statusOf(error)
  if (status === 413) return { code: 'too-large', faults: [] }
  if (status === 415) return { code: 'unsupported-format', faults: [] }
  return { code: status >= 400 && status < 500 ? 'bad-request' : 'internal-error', faults: [] }
}

export function onError(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const { code, faults } = told(error)
    const problem = problemOf(code, faults, typeof request.id === 'string' ? request.id : undefined)
    if (problem.status >= 500) log.error({ err: error, requestId: request.id }, 'Requête en échec')
    // Half a download cannot become an explanation; a cut connection at least is not mistaken for a whole file.
    if (response.headersSent) response.destroy()
    else sendProblem(response, problem)
  }
}
