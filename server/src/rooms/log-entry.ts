// The entries of one row of the update log: who wrote which update, in the order they were accepted.
import { PersonId } from '@coplume/shared/ids'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { z } from 'zod'

/** `system`: a repair by the server, nobody's hand. */
export const Author = z.union([PersonId, z.literal('system')])
export type Author = z.infer<typeof Author>

export interface LogEntry {
  author: Author
  update: Uint8Array
}

export function encodeEntries(entries: readonly LogEntry[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length)
    for (const { author, update } of entries) {
      encoding.writeVarString(encoder, author)
      encoding.writeVarUint8Array(encoder, update)
    }
  })
}

export function decodeEntries(bytes: Uint8Array): LogEntry[] {
  const decoder = decoding.createDecoder(bytes)
  const count = decoding.readVarUint(decoder)
  return Array.from({ length: count }, () => ({
    author: Author.parse(decoding.readVarString(decoder)),
    // A copy: the decoder's view would keep the whole row alive.
    update: decoding.readVarUint8Array(decoder).slice(),
  }))
}
