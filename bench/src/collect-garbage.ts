// Has a server collect its garbage, through its debugger: memory is compared without what nobody holds any more.
import WebSocket from 'ws'

const ANSWER_LIMIT_MS = 20_000

export async function collectGarbage(inspector: string): Promise<void> {
  const debug = new WebSocket(inspector)
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the debugger does not answer')), ANSWER_LIMIT_MS)
    debug.once('error', reject)
    debug.once('open', () => debug.send(JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' })))
    debug.once('message', () => {
      clearTimeout(late)
      resolve()
    })
  })
  debug.close()
}
