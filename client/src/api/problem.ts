// What a request may fail with, and the French sentence each failure is shown as.
import { type Fault, type RefusalCode, refusalOf } from '@coplume/shared/refusal'
import { frenchSpacing } from '@coplume/shared/typography/spacing'

/** The server answered, and refused. */
export class ApiProblem extends Error {
  readonly code: RefusalCode
  readonly faults: readonly Fault[]

  constructor(code: RefusalCode, faults: readonly Fault[] = []) {
    super(frenchSpacing(refusalOf(code).sentence))
    this.name = 'ApiProblem'
    this.code = code
    this.faults = faults
  }
}

/** Nothing came back. */
export class Unreachable extends Error {
  constructor() {
    super('Le serveur ne répond pas. Vérifiez votre connexion\u00a0: rien de ce qui était enregistré n’est perdu.')
    this.name = 'Unreachable'
  }
}

export const sentenceOf = (error: unknown): string =>
  error instanceof ApiProblem || error instanceof Unreachable ? error.message : new ApiProblem('internal-error').message

export const codeOf = (error: unknown): RefusalCode | null => (error instanceof ApiProblem ? error.code : null)

/** The sentence for one field of a form, or undefined when nothing is wrong with it. */
export function faultAt(error: unknown, path: string): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined
  return error.faults.find((fault) => fault.path === path || fault.path.startsWith(`${path}.`))?.message
}
