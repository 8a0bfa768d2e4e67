// One client that opens a document and waits for all of it.
import * as Y from 'yjs'
import type { RunningServer } from '../contender.ts'
import { now } from '../monotonic-clock.ts'
import { pause, until } from '../pause.ts'
import { fineCpuMs } from '../process-usage.ts'
import { openRoomSocket } from './room-socket.ts'

/** What a server sends after the document is complete counts too. */
const AFTERWARDS_MS = 700
const LIMIT_MS = 60_000

export interface Opening {
  milliseconds: number
  kibibytes: number
  cpu: number
  text: string
}

interface Arrival {
  at: number
  update: Uint8Array
}

function covers(doc: Y.Doc, stateVector: Uint8Array): boolean {
  const have = Y.decodeStateVector(Y.encodeStateVector(doc))
  return [...Y.decodeStateVector(stateVector)].every(([client, clock]) => (have.get(client) ?? 0) >= clock)
}

/** Applied afterwards, so that the client's own work is not measured. */
function completeAt(arrivals: readonly Arrival[], stateVector: Uint8Array): { at: number; text: string } | null {
  const doc = new Y.Doc()
  for (const { at, update } of arrivals) {
    Y.applyUpdate(doc, update)
    if (covers(doc, stateVector)) return { at, text: doc.getXmlFragment('default').toJSON() }
  }
  return null
}

export async function openDocument(
  server: RunningServer,
  document: number,
  person: number,
  stateVector: Uint8Array,
): Promise<Opening> {
  const arrivals: Arrival[] = []
  const cpuBefore = fineCpuMs(server.pid)
  const asked = now()
  const socket = await openRoomSocket({
    address: server.address(document, person),
    doc: new Y.Doc(),
    onMessage: (message) => {
      if (message.kind === 'update') arrivals.push({ at: now(), update: message.update.slice() })
    },
  })
  let looked = 0
  let complete: ReturnType<typeof completeAt> = null
  const arrived = await until(
    () => {
      if (arrivals.length === looked) return false
      looked = arrivals.length
      complete = completeAt(arrivals, stateVector)
      return complete !== null
    },
    LIMIT_MS,
    20,
  )
  if (!arrived || complete === null) throw new Error('the document never came')
  const { at, text }: { at: number; text: string } = complete
  await pause(AFTERWARDS_MS)
  const opening = {
    milliseconds: at - asked,
    kibibytes: socket.received() / 1024,
    cpu: fineCpuMs(server.pid) - cpuBefore,
    text,
  }
  await socket.leave()
  return opening
}
