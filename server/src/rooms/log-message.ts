// What the server and the log's thread say to each other.
import type { SectionId } from '@coplume/shared/ids'
import type { Append, LoadedSection } from './update-log.ts'

export interface LogWorkerData {
  file: string
  synchronous: 'FULL' | 'NORMAL'
}

export type LogQuestion =
  | { ask: 'load'; sectionId: SectionId }
  | { ask: 'append'; appends: Append[] }
  | { ask: 'compact'; sectionId: SectionId; seq: number; at: string }
  | { ask: 'close' }

export type LogRequest = LogQuestion & { id: number }

export interface LogReply {
  id: number
  result?: LoadedSection | Uint8Array | undefined
  error?: string
}
