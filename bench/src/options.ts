// What the command line asks for.
import { parseArgs } from 'node:util'

export interface Options {
  quick: boolean
  /** Names of scenarios; all of them when empty. */
  only: readonly string[]
  /** Parts of the names of servers and cases; all of them when empty. */
  servers: readonly string[]
  cases: readonly string[]
  rounds: number
  /** Writes docs/performance.md and the results beside it. */
  write: boolean
  /** Writes that document again from the results of an earlier run. */
  report: boolean
  /** `server/dist/main.js` of another build of ours, measured beside this one. */
  also: string | undefined
  /** A folder for CPU profiles of our server. */
  profile: string | undefined
}

const FULL_ROUNDS = 3

export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      server: { type: 'string', multiple: true, default: [] },
      case: { type: 'string', multiple: true, default: [] },
      rounds: { type: 'string' },
      write: { type: 'boolean', default: false },
      report: { type: 'boolean', default: false },
      also: { type: 'string' },
      profile: { type: 'string' },
      'no-build': { type: 'boolean' },
    },
  })
  return {
    quick: values.quick,
    only: values.only,
    servers: values.server,
    cases: values.case,
    rounds: values.rounds === undefined ? (values.quick ? 1 : FULL_ROUNDS) : Number(values.rounds),
    write: values.write,
    report: values.report,
    also: values.also,
    profile: values.profile,
  }
}
