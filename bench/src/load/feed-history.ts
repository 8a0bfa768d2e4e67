// Has a server take a history in, sitting after sitting, no faster than it hands the edits on.
import * as Y from 'yjs'
import type { RunningServer } from '../contender.ts'
import { until } from '../pause.ts'
import { updateHeads } from './heads.ts'
import type { History, Sitting } from './history.ts'
import { openRoomSocket, type RoomSocket } from './room-socket.ts'

/** Edits under way at once. */
const BATCH = 100
const BATCH_LIMIT_MS = 30_000

async function feedSitting(socket: RoomSocket, sitting: Sitting, seen: ReadonlyMap<number, number>): Promise<void> {
  let clock = 0
  for (let from = 0; from < sitting.updates.length; from += BATCH) {
    const batch = sitting.updates.slice(from, from + BATCH)
    for (const update of batch) {
      socket.send(socket.wire.update(update))
      for (const head of updateHeads(update)) if (head.client === sitting.clientId) clock = head.to
    }
    const needed = clock
    const handedOn = await until(() => (seen.get(sitting.clientId) ?? 0) >= needed, BATCH_LIMIT_MS, 1)
    if (!handedOn) throw new Error('the server does not hand the history on')
  }
}

export async function feedHistory(server: RunningServer, document: number, history: History): Promise<void> {
  const seen = new Map<number, number>()
  const onlooker = await openRoomSocket({
    address: server.address(document, 0),
    doc: new Y.Doc(),
    onMessage: (message) => {
      if (message.kind === 'update') for (const head of updateHeads(message.update)) seen.set(head.client, head.to)
    },
  })
  for (const [index, sitting] of history.sittings.entries()) {
    const socket = await openRoomSocket({
      address: server.address(document, index + 1),
      doc: new Y.Doc(),
      onMessage: () => {},
    })
    await feedSitting(socket, sitting, seen)
    await socket.leave()
  }
  await onlooker.leave()
}
