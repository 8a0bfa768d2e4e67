// The contract's event stream: what the server says has changed is read again. No polling.
import { ContractEvent } from '@coplume/shared/api'
import { assertNever } from '@coplume/shared/assert-never'
import type { ContractId } from '@coplume/shared/ids'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { keys } from './keys.ts'

/** Ten people typing would otherwise have the contract read ten times a second. */
const TEXT_PAUSE_MS = 2_000

function apply(client: QueryClient, id: ContractId, event: ContractEvent, textChanged: () => void): void {
  switch (event.kind) {
    case 'contract':
      void client.invalidateQueries({ queryKey: keys.contractSheet(id) })
      void client.invalidateQueries({ queryKey: keys.contracts })
      return
    case 'text':
      textChanged()
      return
    case 'threads':
      void client.invalidateQueries({ queryKey: keys.threads(id) })
      void client.invalidateQueries({ queryKey: keys.contractSheet(id) })
      return
    case 'presence':
      client.setQueryData(keys.contractPresence(id), event.people)
      return
    default:
      assertNever(event)
  }
}

/** Keeps every screen of the contract up to date while it is open. Mounted once, by the frame. */
export function useContractEvents(id: ContractId): void {
  const client = useQueryClient()
  useEffect(() => {
    const stream = new EventSource(`/api/contracts/${id}/events`)
    let interrupted = false
    let pause: ReturnType<typeof setTimeout> | undefined
    const textChanged = (): void => {
      pause ??= setTimeout(() => {
        pause = undefined
        void client.invalidateQueries({ queryKey: keys.contractText(id) })
        void client.invalidateQueries({ queryKey: keys.contractSheet(id) })
        void client.invalidateQueries({ queryKey: keys.sectionAuthorship(id) })
      }, TEXT_PAUSE_MS)
    }
    stream.onmessage = (message: MessageEvent<string>) => {
      const event = ContractEvent.safeParse(JSON.parse(message.data))
      if (event.success) apply(client, id, event.data, textChanged)
    }
    stream.onerror = () => {
      interrupted = true
    }
    stream.onopen = () => {
      // Events of the interruption are lost: everything may have changed.
      if (interrupted) void client.invalidateQueries({ queryKey: keys.contract(id) })
      interrupted = false
    }
    return () => {
      clearTimeout(pause)
      stream.close()
    }
  }, [client, id])
}
