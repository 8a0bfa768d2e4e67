// The tables as Kysely sees them. Instants are ISO-8601 text, days `YYYY-MM-DD`, flags 0 or 1, JSON is text.

import type { ContractState } from '@coplume/shared/contract'
import type {
  CommentId,
  ContractId,
  MilestoneId,
  OrganisationId,
  PartyId,
  PersonId,
  SectionId,
  ThreadId,
} from '@coplume/shared/ids'
import type { OrganisationKind } from '@coplume/shared/organisation'
import type { PartyRole } from '@coplume/shared/party'
import type { Right } from '@coplume/shared/right'
import type { SectionState } from '@coplume/shared/section-state'
import type { ColumnType, Generated, Kysely, Transaction } from 'kysely'

type Bytes = ColumnType<Uint8Array, Uint8Array, Uint8Array>

export interface Tables {
  organisations: { id: OrganisationId; kind: OrganisationKind; code: string | null; name: string; short_name: string }
  persons: { id: PersonId; email: string; name: string; organisation_id: OrganisationId; created_at: string }
  /** Only the SHA-256 of a sign-in token is kept. */
  sign_in_tokens: { hash: string; person_id: PersonId; expires_at: string; used_at: string | null }
  sessions: { hash: string; person_id: PersonId; csrf: string; created_at: string; expires_at: string }
  contracts: {
    id: ContractId
    title: string
    period_start: number
    period_end: number
    state: ContractState
    form: 'full' | 'light'
    template_id: string
    template_version: string
    template_title: string
    lead_siren: string
    /** JSON array: the contract's own labels of its strategic levels. */
    levels: string
    created_at: string
    created_by: PersonId
  }
  contract_neighbourhoods: { contract_id: ContractId; code: string; display_name: string; position: number }
  milestones: { id: MilestoneId; contract_id: ContractId; label: string; day: string; deadline: 0 | 1 }
  parties: {
    id: PartyId
    contract_id: ContractId
    organisation_id: OrganisationId
    role: PartyRole
    signatory_quality: string | null
  }
  members: { contract_id: ContractId; person_id: PersonId; organisation_id: OrganisationId; quality: string }
  sections: {
    id: SectionId
    contract_id: ContractId
    parent_id: SectionId | null
    /** Rank in the whole contract, depth first. */
    position: number
    key: string
    title: string
    owner_id: OrganisationId
    state: SectionState
    due_on: string | null
    released: number
    /** JSON arrays. */
    guidance: string
    visas: string
  }
  grants: { section_id: SectionId; organisation_id: OrganisationId; right: Right }
  /** What readers, counts and exports use; rebuilt from the Y state, never the other way round. */
  section_projections: { section_id: SectionId; json: string; words: number; edited_at: string | null }
  threads: {
    id: ThreadId
    contract_id: ContractId
    section_id: SectionId
    anchor: string
    state: 'open' | 'resolved'
    resolved_by: PersonId | null
    resolved_at: string | null
    opened_by: PersonId
    created_at: string
  }
  comments: {
    id: CommentId
    thread_id: ThreadId
    author_id: PersonId
    organisation_id: OrganisationId
    quality: string
    body: string
    at: string
  }
  /** Compacted Y state of a section; it covers the log up to `upto_seq`. */
  section_states: { section_id: SectionId; state: Bytes; upto_seq: number; at: string }
  /** One row per room and commit: its entries are [person, kind, update]…, see rooms/log-entry.ts. */
  update_log: { section_id: SectionId; seq: number; at: string; entries: Bytes }
  /** Whose hand a Yjs clientID is: verified authorship rests on it. */
  client_bindings: { section_id: SectionId; client: number; person_id: PersonId; at: string }
  /** Text that kept its author when it was moved; see rooms/carry-over.ts. */
  carries: {
    id: Generated<number>
    section_id: SectionId
    client: number
    clock: number
    length: number
    author: string
  }
  /** What a commit took out, by author: `runs` is JSON. */
  deletions: { section_id: SectionId; seq: number; author: string; at: string; runs: string }
}

/** Async on purpose: PostgreSQL can stand in for SQLite without touching a command. */
export type Db = Kysely<Tables>
/** Inside `db.transaction().execute(async (tx) => …)`; functions that take a Db accept it too. */
export type Tx = Transaction<Tables>
