// The messages of y-websocket, and the envelope Hocuspocus puts around them: a document name before each, and a token first.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Address } from '../contender.ts'

const SYNC = 0
const AWARENESS = 1
const HOCUSPOCUS_AUTH = 2
/** A sync message that asks for nothing in return. */
const HOCUSPOCUS_SYNC_REPLY = 4
const STEP_1 = 0

export type Incoming =
  | { kind: 'step1'; stateVector: Uint8Array }
  /** A step 2 or an update. */
  | { kind: 'update'; update: Uint8Array }
  | { kind: 'awareness'; entries: Uint8Array }
  | { kind: 'other' }

export interface Wire {
  /** What a client says before anything else. */
  greeting: Uint8Array | null
  step1(stateVector: Uint8Array): Uint8Array
  step2(update: Uint8Array): Uint8Array
  update(update: Uint8Array): Uint8Array
  awareness(client: number, clock: number, state: string): Uint8Array
  read(message: Uint8Array): Incoming
}

function readSync(decoder: decoding.Decoder): Incoming {
  const type = decoding.readVarUint(decoder)
  const bytes = decoding.readVarUint8Array(decoder)
  return type === STEP_1 ? { kind: 'step1', stateVector: bytes } : { kind: 'update', update: bytes }
}

export function createWire({ wire, document }: Pick<Address, 'wire' | 'document'>): Wire {
  const enveloped = wire === 'hocuspocus'
  const message = (type: number, body: (encoder: encoding.Encoder) => void): Uint8Array =>
    encoding.encode((encoder) => {
      if (enveloped) encoding.writeVarString(encoder, document)
      encoding.writeVarUint(encoder, type)
      body(encoder)
    })
  const sync = (type: number, bytes: Uint8Array): Uint8Array =>
    message(SYNC, (encoder) => {
      encoding.writeVarUint(encoder, type)
      encoding.writeVarUint8Array(encoder, bytes)
    })
  return {
    greeting: enveloped
      ? message(HOCUSPOCUS_AUTH, (encoder) => {
          encoding.writeVarUint(encoder, 0)
          encoding.writeVarString(encoder, 'token')
        })
      : null,
    step1: (stateVector) => sync(STEP_1, stateVector),
    step2: (update) => sync(1, update),
    update: (update) => sync(2, update),
    awareness: (client, clock, state) =>
      message(AWARENESS, (encoder) => {
        const entry = encoding.encode((inner) => {
          encoding.writeVarUint(inner, 1)
          encoding.writeVarUint(inner, client)
          encoding.writeVarUint(inner, clock)
          encoding.writeVarString(inner, state)
        })
        encoding.writeVarUint8Array(encoder, entry)
      }),
    read(bytes) {
      const decoder = decoding.createDecoder(bytes)
      if (enveloped) decoding.readVarUint8Array(decoder)
      switch (decoding.readVarUint(decoder)) {
        case SYNC:
          return readSync(decoder)
        case AWARENESS:
          return { kind: 'awareness', entries: decoding.readVarUint8Array(decoder) }
        case HOCUSPOCUS_SYNC_REPLY:
          return enveloped ? readSync(decoder) : { kind: 'other' }
        default:
          return { kind: 'other' }
      }
    },
  }
}
