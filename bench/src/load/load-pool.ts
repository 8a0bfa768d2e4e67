// The load processes, from the bench's side.
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { LoadCommand, LoadReplies, LoadReply } from './load-message.ts'

const PROGRAM = fileURLToPath(new URL('./load-worker.js', import.meta.url))
const ANSWER_LIMIT_MS = 180_000

type CommandOf<Ask extends LoadCommand['ask']> = Extract<LoadCommand, { ask: Ask }>

interface LoadProcess {
  ask<Ask extends LoadCommand['ask']>(command: CommandOf<Ask>): Promise<LoadReplies[Ask]>
  stop(): void
}

export interface LoadPool {
  readonly size: number
  /** Asks each process; `command` is told which. */
  ask<Ask extends LoadCommand['ask']>(command: (process: number) => CommandOf<Ask>): Promise<LoadReplies[Ask][]>
  stop(): void
}

interface Waiting {
  resolve(result: unknown): void
  reject(error: Error): void
}

function startLoadProcess(): LoadProcess {
  const child: ChildProcess = fork(PROGRAM, { serialization: 'advanced' })
  const waiting = new Map<number, Waiting>()
  let nextId = 0
  child.on('message', ({ id, result, error }: LoadReply) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) asked?.resolve(result)
    else asked?.reject(new Error(error))
  })
  child.on('exit', (code) => {
    for (const asked of waiting.values()) asked.reject(new Error(`a load process ended with ${code}`))
  })
  return {
    ask: (command) =>
      new Promise((resolve, reject) => {
        const id = nextId++
        const late = setTimeout(() => reject(new Error(`no answer to ${command.ask}`)), ANSWER_LIMIT_MS)
        const settled = (settle: () => void) => {
          clearTimeout(late)
          settle()
        }
        waiting.set(id, {
          // Both ends are compiled from the same declarations.
          resolve: (result) => settled(() => resolve(result as never)),
          reject: (error) => settled(() => reject(error)),
        })
        child.send({ ...command, id })
      }),
    stop: () => child.disconnect(),
  }
}

export function startLoadPool(size: number): LoadPool {
  const processes = Array.from({ length: size }, startLoadProcess)
  return {
    size,
    ask: (command) => Promise.all(processes.map((process, index) => process.ask(command(index)))),
    stop: () => {
      for (const process of processes) process.stop()
    },
  }
}
