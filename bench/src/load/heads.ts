// Which clocks of which clients a message carries. A hundred clients of one process receive the same bytes: they
// are read once, so that the load client costs little beside the servers it measures.
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

export interface Head {
  client: number
  from: number
  /** First clock after it. */
  to: number
}

const KEPT = 512

function remembered(read: (bytes: Uint8Array) => Head[]): (bytes: Uint8Array) => Head[] {
  const known = new Map<string, Head[]>()
  return (bytes) => {
    const key = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
    const held = known.get(key)
    if (held) return held
    if (known.size >= KEPT) known.clear()
    const heads = read(bytes)
    known.set(key, heads)
    return heads
  }
}

export const updateHeads = remembered((update) => {
  const { from, to } = Y.parseUpdateMeta(update)
  return [...to].map(([client, end]) => ({ client, from: from.get(client) ?? 0, to: end }))
})

/** The clock of each state in an awareness message. */
export const awarenessHeads = remembered((entries) => {
  const decoder = decoding.createDecoder(entries)
  const count = decoding.readVarUint(decoder)
  return Array.from({ length: count }, () => {
    const client = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    decoding.readVarUint8Array(decoder)
    return { client, from: clock, to: clock + 1 }
  })
})
