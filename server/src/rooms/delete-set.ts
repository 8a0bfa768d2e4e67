// Yjs clients resend their whole delete set at each connection: only what it adds is news.
import * as Y from 'yjs'

export type DeleteSet = ReturnType<typeof Y.decodeUpdate>['ds']

export const deleteSetOf = (update: Uint8Array): DeleteSet => Y.decodeUpdate(update).ds

/** Whether every deletion of `some` is in `known`, whose ranges are sorted and merged. */
export function coversDeletes(known: DeleteSet, some: DeleteSet): boolean {
  for (const [client, ranges] of some.clients) {
    const held = known.clients.get(client) ?? []
    for (const range of ranges) {
      const end = range.clock + range.len
      const around = held.find((one) => one.clock <= range.clock && one.clock + one.len >= end)
      if (!around) return false
    }
  }
  return true
}
