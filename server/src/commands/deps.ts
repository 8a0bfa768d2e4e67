// What commands are handed: storage, time, and the parts of the server they may speak to.
import type { ContractEvent } from '@coplume/shared/api'
import type { Clock } from '@coplume/shared/clock'
import type { ContractId, OrganisationId, PersonId, SectionId } from '@coplume/shared/ids'
import type { Logger } from 'pino'
import type { Mailer } from '../mail/mailer.ts'
import type { Reference } from '../reference/reference.ts'
import type { Db } from '../store/tables.ts'
import type { TemplateLibrary } from '../templates/template-library.ts'

/** The open rooms, seen from a command. */
export interface RoomsPort {
  /** Encoded Y state of a section as of the last commit. */
  state(sectionId: SectionId): Promise<Uint8Array>
  /** Rights of these sections may have changed: open sockets are told, raised or closed within a second. */
  rightsChanged(sectionIds: readonly SectionId[]): void
  /** Somebody signed out: the sockets of that session close. */
  sessionEnded(sessionHash: string): void
  /** Who has which section of these open. */
  presence(sectionIds: readonly SectionId[]): { sectionId: SectionId; personId: PersonId }[]
}

/** The text as readers, counts and exports see it. */
export interface ProjectionsPort {
  /** Brings these sections up to their last commit: what was acknowledged is then read. */
  flush(sectionIds: readonly SectionId[]): Promise<void>
}

/** What changed, pushed to whoever has the contract open. */
export interface ContractEvents {
  /** Events that name a section reach only those who may read it; others can be kept to such an audience too. */
  publish(contractId: ContractId, event: ContractEvent, audience?: Audience): void
}

/** The readers of a section, and the pilots too when they see what changed without reading it. */
export interface Audience {
  readersOf: SectionId
  pilots: boolean
}

/** The signed-in person, before any contract is named. */
export interface SignedIn {
  personId: PersonId
  name: string
  organisationId: OrganisationId
}

export interface Deps {
  db: Db
  clock: Clock
  /** A new random id; the caller brands it. */
  newId(): string
  rooms: RoomsPort
  projections: ProjectionsPort
  events: ContractEvents
  mail: Mailer
  reference: Reference
  templates: TemplateLibrary
  /** Where people reach Coplume, without trailing slash, e.g. `https://coplume.example.fr`. */
  publicUrl: string
  log: Logger
}
