// Writes documents away from the event loop: one thread for one document, gone with it whatever happens.
import { Worker } from 'node:worker_threads'
import { workerUrl } from '../worker-url.ts'
import type { ContractDocument } from './contract-document.ts'

/** Ten times what a contract of three hundred pages takes: a document beyond it is a fault, not a long contract. */
const HEAP_MAX_MB = 512
const EXPORT_TIMEOUT_MS = 30_000

export function exportDocx(document: ContractDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl('export/export-thread'), {
      workerData: document,
      // Compiled code for compiled code: a parent that resolves packages to their sources must not pass that on.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MAX_MB },
    })
    const timeout = setTimeout(() => void worker.terminate(), EXPORT_TIMEOUT_MS)
    worker.once('message', (bytes: Uint8Array) => resolve(bytes))
    worker.once('error', reject)
    // After a message or an error this changes nothing; alone it is the timeout, or a thread that died.
    worker.once('exit', () => {
      clearTimeout(timeout)
      reject(new Error('the export thread ended without a document'))
    })
  })
}
