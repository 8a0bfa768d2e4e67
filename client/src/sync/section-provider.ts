// y-websocket on one section's socket, with our acknowledgement and control messages, told as link events.
import { SCHEMA_VERSION } from '@coplume/shared/document/schema'
import { refusalOfClose } from '@coplume/shared/protocol/close-code'
import { Control } from '@coplume/shared/protocol/control'
import { ACKED_MESSAGES, decodeAck, encodeFrame, MESSAGE } from '@coplume/shared/protocol/frame'
import * as decoding from 'lib0/decoding'
import { messageYjsSyncStep1 } from 'y-protocols/sync'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import type { LinkEvent } from './connection-state.ts'

export interface ProviderListener {
  link(event: LinkEvent): void
  /** The room starts again: the Y.Doc must be thrown away. */
  reset(): void
}

/** Address of the sockets of the page's own server. */
export const syncAddress = (place: Pick<Location, 'protocol' | 'host'>): string =>
  `${place.protocol === 'https:' ? 'wss' : 'ws'}://${place.host}/sync`

interface Options {
  address: string
  sectionId: string
  doc: Y.Doc
  now: () => number
  listener: ProviderListener
}

export interface SectionProvider {
  provider: WebsocketProvider
  stop(): void
}

/** A provider that connects when told to. */
export function createSectionProvider({ address, sectionId, doc, now, listener }: Options): SectionProvider {
  const provider = new WebsocketProvider(address, sectionId, doc, {
    connect: false,
    // Tabs must not exchange text behind the server's back: it could not tell whose it is.
    disableBc: true,
    maxBackoffTime: 10_000,
    params: { ack: '1', schema: String(SCHEMA_VERSION) },
  })
  let answered = false

  // Updates go out only once the server was given what it lacks: one typed at the very moment of a reconnection
  // would rest on text the server has not seen, and be refused as a gap.
  doc.off('update', provider._updateHandler)
  const onUpdate = (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction): void => {
    if (origin === provider) return
    if (transaction.local) listener.link({ kind: 'changed', at: now() })
    if (!answered || provider.ws?.readyState !== WebSocket.OPEN) return
    provider.ws.send(encodeFrame({ kind: 'update', update }).slice())
    listener.link({ kind: 'sent' })
  }
  doc.on('update', onUpdate)

  const sync = provider.messageHandlers[MESSAGE.sync]
  provider.messageHandlers[MESSAGE.sync] = (encoder, decoder, ...rest) => {
    const asked = decoding.peekVarUint(decoder) === messageYjsSyncStep1
    sync?.(encoder, decoder, ...rest)
    if (!asked) return
    // y-websocket sends the step 2 it just wrote when this returns.
    answered = true
    listener.link({ kind: 'sent' })
  }
  provider.messageHandlers[MESSAGE.ack] = (_encoder, decoder) => {
    const counted = decodeAck(decoder).find((entry) => entry.client === ACKED_MESSAGES)
    if (counted) listener.link({ kind: 'acked', messages: counted.clock, at: now() })
  }
  provider.messageHandlers[MESSAGE.control] = (_encoder, decoder) => {
    const control = Control.safeParse(JSON.parse(decoding.readVarString(decoder)))
    // A message of a newer server that we do not know changes nothing here.
    if (!control.success) return
    if (control.data.type === 'role') listener.link({ kind: 'role', right: control.data.right })
    else if (control.data.type === 'refused') listener.link({ kind: 'refused', code: control.data.code })
    else listener.reset()
  }

  provider.on('status', ({ status }) => {
    if (status === 'connected') {
      answered = false
      listener.link({ kind: 'opened' })
    }
  })
  provider.on('connection-close', () => {
    answered = false
    listener.link({ kind: 'lost' })
  })
  provider.on('sync', (synced) => {
    if (synced) listener.link({ kind: 'synced' })
  })
  provider.on('closed', ({ code }) => listener.link({ kind: 'refused', code: refusalOfClose(code) ?? 'not-found' }))
  return {
    provider,
    stop: () => {
      doc.off('update', onUpdate)
      provider.destroy()
    },
  }
}
