// The update log behind a worker thread, with group commit: what arrives while a commit is under way
// shares the next one.
import { Worker } from 'node:worker_threads'
import type { Clock } from '@coplume/shared/clock'
import { instantOf } from '@coplume/shared/clock'
import { workerUrl } from '../worker-url.ts'
import type { LogQuestion, LogReply, LogRequest, LogWorkerData } from './log-message.ts'
import type { Append, LoadedSection, UpdateLog } from './update-log.ts'

interface Waiting {
  resolve(result: LogReply['result']): void
  reject(error: Error): void
}

interface Queued {
  append: Append
  waiting: Waiting
}

const settle = ({ waiting }: Queued, failure: Error | null): void =>
  failure ? waiting.reject(failure) : waiting.resolve(undefined)

export function openThreadedLog(data: LogWorkerData, clock: Clock): UpdateLog {
  const worker = new Worker(workerUrl('rooms/log-worker'), { workerData: data, execArgv: [] })
  const waiting = new Map<number, Waiting>()
  let nextId = 0

  const failAll = (error: Error) => {
    for (const asked of waiting.values()) asked.reject(error)
    waiting.clear()
  }
  worker.on('message', ({ id, result, error }: LogReply) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) asked?.resolve(result)
    else asked?.reject(new Error(error))
  })
  worker.on('error', failAll)
  worker.on('exit', () => failAll(new Error('the log thread has ended')))

  const ask = (question: LogQuestion): Promise<LogReply['result']> =>
    new Promise((resolve, reject) => {
      const request: LogRequest = { ...question, id: nextId++ }
      waiting.set(request.id, { resolve, reject })
      worker.postMessage(request)
    })

  const commit = async (batch: readonly Queued[]): Promise<Error | null> => {
    try {
      await ask({ ask: 'append', appends: batch.map(({ append }) => append) })
      return null
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error))
    }
  }

  let queued: Queued[] = []
  let committing = false
  async function commitQueued(): Promise<void> {
    committing = true
    while (queued.length > 0) {
      const batch = queued
      queued = []
      const failure = await commit(batch)
      // One room's fault must not cost the others their commit.
      if (failure && batch.length > 1) for (const one of batch) settle(one, await commit([one]))
      else for (const one of batch) settle(one, failure)
    }
    committing = false
  }

  return {
    load: async (sectionId) => (await ask({ ask: 'load', sectionId })) as LoadedSection,
    append: (append) =>
      new Promise((resolve, reject) => {
        queued.push({ append, waiting: { resolve: () => resolve(), reject } })
        if (!committing) void commitQueued()
      }),
    compact: async (sectionId, seq) =>
      (await ask({ ask: 'compact', sectionId, seq, at: instantOf(clock.now()) })) as Uint8Array,
    close: async () => {
      await ask({ ask: 'close' })
    },
  }
}
