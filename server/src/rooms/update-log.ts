// What a room asks of its log. Nothing is acknowledged or shown to others before `append` resolves.
import type { Carry } from '@coplume/shared/document/authorship'
import type { SectionId } from '@coplume/shared/ids'
import type { DeletedRun } from './carry-over.ts'
import type { Author, LogEntry } from './log-entry.ts'

export interface Append {
  sectionId: SectionId
  seq: number
  at: string
  entries: LogEntry[]
  /** clientIDs seen for the first time, bound in the same transaction. */
  bindings: { client: number; author: Author }[]
  carries: Carry[]
  /** What each author took out, apart from what they moved. */
  deletions: Deletion[]
}

export interface Deletion {
  author: Author
  runs: DeletedRun[]
}

export interface LoadedSection {
  /** Compacted state, null when the section has none. */
  state: Uint8Array | null
  /** Highest sequence number in use. */
  seq: number
  /** Updates after the compacted state, oldest first. */
  tail: Uint8Array[]
  bindings: Map<number, Author>
  carries: Carry[]
}

export interface UpdateLog {
  load(sectionId: SectionId): Promise<LoadedSection>
  /** Resolves once on disk; several calls may share one transaction. */
  append(append: Append): Promise<void>
  /** Folds the log up to `seq` into the state, snapshot and prune in one transaction; returns the new state. */
  compact(sectionId: SectionId, seq: number): Promise<Uint8Array>
  close(): Promise<void>
}
