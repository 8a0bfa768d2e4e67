// The open pages of each contract, and what each of them is told.
import type { ContractEvent } from '@coplume/shared/api'
import type { ContractId, PersonId, SectionId } from '@coplume/shared/ids'
import type { Logger } from 'pino'
import type { Audience, ContractEvents, RoomsPort } from '../commands/deps.ts'
import { type ContractRights, contractRights } from '../store/rights.ts'
import { findSection } from '../store/sections.ts'
import type { Db } from '../store/tables.ts'
import { eventFor } from './event-filter.ts'

/** One open page. */
export interface EventStream {
  personId: PersonId
  name: string
  send(event: ContractEvent): void
  close(): void
}

export interface EventHub extends ContractEvents {
  /** Adds a page; returns what takes it away. */
  open(contractId: ContractId, stream: EventStream): () => void
  /** Somebody came to a section, or left it. */
  presenceChanged(sectionId: SectionId): void
  /** Resolves once everything published so far has been sent. */
  settled(): Promise<void>
  /** Closes every page; later ones are closed at once. */
  stop(): void
}

export interface EventHubOptions {
  db: Db
  rooms: Pick<RoomsPort, 'presence'>
  log: Logger
}

type Presence = Extract<ContractEvent, { kind: 'presence' }>

export function createEventHub({ db, rooms, log }: EventHubOptions): EventHub {
  const pages = new Map<ContractId, Set<EventStream>>()
  // One line for all contracts keeps events in order; a delivery is a few reads of the database.
  let line: Promise<void> = Promise.resolve()
  let stopped = false

  const closeAll = (contractId: ContractId): void => {
    for (const stream of pages.get(contractId) ?? []) stream.close()
    pages.delete(contractId)
  }

  function whoIsHere(streams: Iterable<EventStream>, rights: ContractRights): Presence {
    const at = rooms.presence([...rights.sections.keys()])
    const people = new Map([...streams].map((stream) => [stream.personId, stream.name]))
    return {
      kind: 'presence',
      people: [...people].flatMap(([personId, name]) => {
        const organisationId = rights.actors.get(personId)?.organisationId
        if (!organisationId) return []
        const sections = at.filter((one) => one.personId === personId).map((one) => one.sectionId)
        return (sections.length > 0 ? sections : [null]).map((sectionId) => ({
          personId,
          name,
          organisationId,
          sectionId,
        }))
      }),
    }
  }

  async function deliver(contractId: ContractId, event: ContractEvent | 'presence', audience?: Audience) {
    const streams = pages.get(contractId)
    if (!streams || streams.size === 0) return
    const rights = await contractRights(db, contractId)
    for (const stream of streams) {
      // Who is no longer a member hears nothing more, whatever the event.
      if ((rights.actors.get(stream.personId)?.role ?? null) !== null) continue
      streams.delete(stream)
      stream.close()
    }
    const told = event === 'presence' ? whoIsHere(streams, rights) : event
    for (const stream of streams) {
      const actor = rights.actors.get(stream.personId)
      const heard = actor && eventFor(actor, rights, told, audience)
      if (heard) stream.send(heard)
    }
  }

  function enqueue(contractId: ContractId, work: () => Promise<void>): void {
    line = line.then(work).catch((error: unknown) => {
      log.error({ err: error, contractId }, 'Événements non transmis : les pages ouvertes vont se reconnecter')
      // A page that missed an event would show something stale: it opens again and reads everything anew.
      closeAll(contractId)
    })
  }

  const announcePresence = (contractId: ContractId) => enqueue(contractId, () => deliver(contractId, 'presence'))

  return {
    publish: (contractId, event, audience) => {
      if (!stopped && pages.has(contractId)) enqueue(contractId, () => deliver(contractId, event, audience))
    },
    open: (contractId, stream) => {
      if (stopped) {
        stream.close()
        return () => {}
      }
      const streams = pages.get(contractId) ?? new Set()
      pages.set(contractId, streams.add(stream))
      announcePresence(contractId)
      return () => {
        if (!streams.delete(stream) || stopped) return
        if (streams.size > 0) announcePresence(contractId)
        // Pages that opened after a failure are in another set.
        else if (pages.get(contractId) === streams) pages.delete(contractId)
      }
    },
    presenceChanged: (sectionId) => {
      if (stopped || pages.size === 0) return
      void findSection(db, sectionId).then(
        (section) => section && announcePresence(section.contractId),
        (error: unknown) => log.error({ err: error, sectionId }, 'Présence non transmise'),
      )
    },
    settled: () => line,
    stop: () => {
      stopped = true
      for (const contractId of [...pages.keys()]) closeAll(contractId)
    },
  }
}
