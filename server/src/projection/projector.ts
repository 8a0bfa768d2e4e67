// Keeps the projection of each section up with its Y state: what readers, counts and exports use.
import { type Clock, instantOf } from '@coplume/shared/clock'
import { readSection } from '@coplume/shared/document/read-section'
import { countWords } from '@coplume/shared/document/section-json'
import type { SectionId } from '@coplume/shared/ids'
import type { Logger } from 'pino'
import type { ContractEvents, ProjectionsPort, RoomsPort } from '../commands/deps.ts'
import { keepProjection, projectionsOf, sectionsBehindTheirLog } from '../store/projections.ts'
import { findSection, updateSection } from '../store/sections.ts'
import type { Db } from '../store/tables.ts'
import { healAnchors } from './heal-anchors.ts'
import { spaced } from './spaced.ts'

/** Readers of a page follow the writers within this delay. */
const PROJECTION_DELAY_MS = 700
/** After a projection failed. */
const RETRY_MS = 10_000
/** Word counts in the outline may lag more than the text: each makes every open page read the contract again. */
const COUNTS_INTERVAL_MS = 5000

export interface Projector extends ProjectionsPort {
  /** A section's log has grown. */
  committed(sectionId: SectionId): void
  /** At start: the sections whose log went further than their projection when the server last ended. */
  catchUp(): Promise<void>
  /** Projects what is still waiting, and starts no timer any more. */
  stop(): Promise<void>
}

export interface ProjectorOptions {
  db: Db
  clock: Clock
  rooms: Pick<RoomsPort, 'state'>
  events: ContractEvents
  log: Logger
}

export function createProjector({ db, clock, rooms, events, log }: ProjectorOptions): Projector {
  const waiting = new Map<SectionId, NodeJS.Timeout>()
  const running = new Map<SectionId, Promise<void>>()
  let stopped = false

  const counts = spaced<SectionId>(COUNTS_INTERVAL_MS, (sectionId) => {
    void announceCounts(sectionId).catch((error: unknown) =>
      log.error({ err: error, sectionId }, 'Décompte non annoncé'),
    )
  })
  async function announceCounts(sectionId: SectionId): Promise<void> {
    const section = await findSection(db, sectionId)
    if (section) events.publish(section.contractId, { kind: 'contract' }, { readersOf: sectionId, pilots: false })
  }

  /** Writes the projection if the text differs. */
  async function project(sectionId: SectionId): Promise<void> {
    const state = await rooms.state(sectionId)
    const json = readSection(state)
    const kept = (await projectionsOf(db, [sectionId])).get(sectionId)
    if (kept && JSON.stringify(kept.json) === JSON.stringify(json)) return
    const words = countWords(json)
    const begun = await db.transaction().execute(async (tx) => {
      await keepProjection(tx, { sectionId, json, words, editedAt: instantOf(clock.now()) })
      const section = await findSection(tx, sectionId)
      if (section?.state !== 'empty') return { section, begins: false }
      await updateSection(tx, section, { state: 'drafting' })
      return { section, begins: true }
    })
    if (!begun.section) return
    const { contractId } = begun.section
    events.publish(contractId, { kind: 'text', sectionId })
    if (begun.begins) events.publish(contractId, { kind: 'contract' }, { readersOf: sectionId, pilots: true })
    else if (words !== kept?.words && !stopped) counts.ask(sectionId)
    if (await healAnchors(db, sectionId, state)) events.publish(contractId, { kind: 'threads', sectionId })
  }

  function later(sectionId: SectionId, delayMs: number): void {
    if (waiting.has(sectionId)) return
    waiting.set(
      sectionId,
      setTimeout(() => void runQuietly(sectionId), delayMs),
    )
  }

  /** One at a time for a section; what is committed meanwhile asks for another. */
  function run(sectionId: SectionId): Promise<void> {
    clearTimeout(waiting.get(sectionId))
    waiting.delete(sectionId)
    const work = (running.get(sectionId) ?? Promise.resolve()).then(() => project(sectionId))
    const settled = work
      .catch((error: unknown) => {
        log.error({ err: error, sectionId }, 'Projection impossible')
        // Still behind: without this, the next reader would be shown an old text as if it were the last.
        if (!stopped) later(sectionId, RETRY_MS)
      })
      .finally(() => running.get(sectionId) === settled && running.delete(sectionId))
    running.set(sectionId, settled)
    return work
  }

  /** For those who do not wait for the text; a failure has been logged, and is tried again. */
  const runQuietly = (sectionId: SectionId): Promise<void> => run(sectionId).catch(() => {})

  return {
    committed: (sectionId) => {
      if (stopped) void runQuietly(sectionId)
      else later(sectionId, PROJECTION_DELAY_MS)
    },
    flush: async (sectionIds) => {
      const behind = sectionIds.filter((id) => waiting.has(id) || running.has(id))
      await Promise.all(behind.map((id) => run(id)))
    },
    catchUp: async () => {
      for (const sectionId of await sectionsBehindTheirLog(db)) await runQuietly(sectionId)
    },
    stop: async () => {
      stopped = true
      counts.stop()
      await Promise.all([...waiting.keys()].map(runQuietly))
      await Promise.all(running.values())
    },
  }
}
