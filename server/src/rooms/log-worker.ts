// The thread that owns the log's connection: a slow disk never stalls the event loop of the sockets.
import { parentPort, workerData } from 'node:worker_threads'
import { openLogDatabase } from './log-database.ts'
import type { LogReply, LogRequest, LogWorkerData } from './log-message.ts'

const { file, synchronous }: LogWorkerData = workerData
const log = openLogDatabase(file, synchronous)

function answer(request: LogRequest): LogReply['result'] {
  switch (request.ask) {
    case 'load':
      return log.load(request.sectionId)
    case 'append':
      log.append(request.appends)
      return undefined
    case 'compact':
      return log.compact(request.sectionId, request.seq, request.at)
    case 'close':
      log.close()
      return undefined
  }
}

parentPort?.on('message', (request: LogRequest) => {
  let reply: LogReply
  try {
    reply = { id: request.id, result: answer(request) }
  } catch (error) {
    reply = { id: request.id, error: error instanceof Error ? error.message : String(error) }
  }
  parentPort?.postMessage(reply)
  if (request.ask === 'close') parentPort?.close()
})
