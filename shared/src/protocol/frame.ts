// The wire of a section socket, as a union. Grammar and numbers: PROTOCOL.md.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { Control } from './control.ts'

/** One person's presence; `state` is JSON text, null when they left. */
export interface AwarenessEntry {
  client: number
  clock: number
  state: string
}

/**
 * `clock` is the first clock of that client *not* on disk. Under `ACKED_MESSAGES`, a client that nobody has,
 * it is how many sync updates of this socket are on disk: deletions move no clock.
 */
export interface AckEntry {
  client: number
  clock: number
}

export type Frame =
  | { kind: 'syncStep1'; stateVector: Uint8Array }
  | { kind: 'syncStep2'; update: Uint8Array }
  | { kind: 'update'; update: Uint8Array }
  | { kind: 'awareness'; entries: AwarenessEntry[] }
  | { kind: 'queryAwareness' }
  | { kind: 'ack'; entries: AckEntry[] }
  | { kind: 'control'; control: Control }

export const MESSAGE = { sync: 0, awareness: 1, queryAwareness: 3, ack: 100, control: 102 } as const
const SYNC = { step1: 0, step2: 1, update: 2 } as const

export const ACKED_MESSAGES = 0

export class MalformedFrame extends Error {}

function decodeSync(decoder: decoding.Decoder): Frame {
  const type = decoding.readVarUint(decoder)
  const bytes = decoding.readVarUint8Array(decoder)
  if (type === SYNC.step1) return { kind: 'syncStep1', stateVector: bytes }
  if (type === SYNC.step2) return { kind: 'syncStep2', update: bytes }
  if (type === SYNC.update) return { kind: 'update', update: bytes }
  throw new MalformedFrame(`sync message ${type}`)
}

function decodeEntries<T>(decoder: decoding.Decoder, one: (decoder: decoding.Decoder) => T): T[] {
  const count = decoding.readVarUint(decoder)
  // Two bytes an entry at the very least: a huge count must not allocate before it fails.
  if (count > decoder.arr.length) throw new MalformedFrame(`${count} entries`)
  return Array.from({ length: count }, () => one(decoder))
}

const decodeAwareness = (bytes: Uint8Array): AwarenessEntry[] =>
  decodeEntries(decoding.createDecoder(bytes), (decoder) => ({
    client: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    state: decoding.readVarString(decoder),
  }))

/** Decodes one message; throws MalformedFrame on anything else than one whole message. */
export function decodeFrame(bytes: Uint8Array): Frame {
  const decoder = decoding.createDecoder(bytes)
  try {
    const frame = decodeBody(decoder)
    if (decoding.hasContent(decoder)) throw new MalformedFrame('trailing bytes')
    return frame
  } catch (error) {
    throw error instanceof MalformedFrame ? error : new MalformedFrame(String(error))
  }
}

function decodeBody(decoder: decoding.Decoder): Frame {
  const type = decoding.readVarUint(decoder)
  switch (type) {
    case MESSAGE.sync:
      return decodeSync(decoder)
    case MESSAGE.awareness:
      return { kind: 'awareness', entries: decodeAwareness(decoding.readVarUint8Array(decoder)) }
    case MESSAGE.queryAwareness:
      return { kind: 'queryAwareness' }
    case MESSAGE.ack:
      return { kind: 'ack', entries: decodeAck(decoder) }
    case MESSAGE.control:
      return { kind: 'control', control: Control.parse(JSON.parse(decoding.readVarString(decoder))) }
    default:
      throw new MalformedFrame(`message ${type}`)
  }
}

/** Also used by the client's provider, which hands the decoder over after the message type. */
export const decodeAck = (decoder: decoding.Decoder): AckEntry[] =>
  decodeEntries(decoder, (d) => ({ client: decoding.readVarUint(d), clock: decoding.readVarUint(d) }))

const message = (type: number, body: (encoder: encoding.Encoder) => void): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type)
    body(encoder)
  })

const syncMessage = (type: number, bytes: Uint8Array): Uint8Array =>
  message(MESSAGE.sync, (encoder) => {
    encoding.writeVarUint(encoder, type)
    encoding.writeVarUint8Array(encoder, bytes)
  })

function encodeAwareness(entries: readonly AwarenessEntry[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length)
    for (const entry of entries) {
      encoding.writeVarUint(encoder, entry.client)
      encoding.writeVarUint(encoder, entry.clock)
      encoding.writeVarString(encoder, entry.state)
    }
  })
}

export function encodeFrame(frame: Frame): Uint8Array {
  switch (frame.kind) {
    case 'syncStep1':
      return syncMessage(SYNC.step1, frame.stateVector)
    case 'syncStep2':
      return syncMessage(SYNC.step2, frame.update)
    case 'update':
      return syncMessage(SYNC.update, frame.update)
    case 'awareness':
      return message(MESSAGE.awareness, (e) => encoding.writeVarUint8Array(e, encodeAwareness(frame.entries)))
    case 'queryAwareness':
      return message(MESSAGE.queryAwareness, () => {})
    case 'ack':
      return message(MESSAGE.ack, (e) => {
        encoding.writeVarUint(e, frame.entries.length)
        for (const { client, clock } of frame.entries) {
          encoding.writeVarUint(e, client)
          encoding.writeVarUint(e, clock)
        }
      })
    case 'control':
      return message(MESSAGE.control, (e) => encoding.writeVarString(e, JSON.stringify(frame.control)))
  }
}
