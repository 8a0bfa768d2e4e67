// Runs a program that the tests need, and says its name when the machine has not got it.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** What it printed, also when it ended with an error code. `from` says where the program comes from. */
export async function runProgram(program: string, args: readonly string[], from: string): Promise<string> {
  try {
    return (await run(program, [...args], { timeout: 120_000 })).stdout
  } catch (error) {
    if (isMissing(error)) throw new Error(`${program} is not on this machine: ${from}`)
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string' && error.stdout) {
      return error.stdout
    }
    throw error
  }
}
