// What the command line asks for.
import { parseArgs } from 'node:util'

export interface Options {
  quick: boolean
  /** Names of scenarios; all of them when empty. */
  only: readonly string[]
  rounds: number
  /** Writes docs/performance.md and the results beside it. */
  write: boolean
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
      rounds: { type: 'string' },
      write: { type: 'boolean', default: false },
      profile: { type: 'string' },
      'no-build': { type: 'boolean' },
    },
  })
  return {
    quick: values.quick,
    only: values.only,
    rounds: values.rounds === undefined ? (values.quick ? 1 : FULL_ROUNDS) : Number(values.rounds),
    write: values.write,
    profile: values.profile,
  }
}
