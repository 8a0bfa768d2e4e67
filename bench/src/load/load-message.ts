// What the bench and its load processes say to each other.
import type { Address } from '../contender.ts'
import type { Typing } from '../keystroke-plan.ts'
import type { ObservationColumns } from './observations.ts'
import type { Expected } from './typist.ts'

export interface Newcomer {
  /** Among all people of the run. */
  index: number
  clientId: number
  room: number
  address: Address
}

/** A person who types, as everybody must know them to recognise their edits. */
export interface Writer {
  index: number
  clientId: number
  room: number
  /** Clock of the first keystroke. */
  firstClock: number
}

export type LoadCommand =
  /** `atOnce`: how many connections may be under way together. */
  | { ask: 'join'; people: Newcomer[]; atOnce: number; expected: Expected | null }
  | { ask: 'paragraphs'; people: number[] }
  | { ask: 'clocks' }
  /** Answered at once; the typing goes on for its time, from `startAt` on the shared clock. */
  | { ask: 'type'; typing: Typing; writers: Writer[]; carets: boolean; startAt: number; stride: number }
  | { ask: 'progress' }
  | { ask: 'collect' }
  | { ask: 'leave' }

export interface Collected {
  /** By edit number (writer × stride + ordinal): when it was struck. */
  struck: ObservationColumns
  seen: ObservationColumns
  /** Caret states, by the edit they followed. */
  caretsSeen: ObservationColumns
  /** Milliseconds by which the 99th percentile of keystrokes came late. */
  latenessP99: number
  /** 99th percentile of the event loop's delay, in milliseconds. */
  loopDelayP99: number
  /** Share of the time this process was busy. */
  busy: number
  planned: number
}

export interface LoadReplies {
  join: number[]
  paragraphs: undefined
  clocks: { index: number; clock: number }[]
  type: undefined
  progress: { struck: number; seen: number; done: boolean }
  collect: Collected
  leave: undefined
}

export type LoadRequest = LoadCommand & { id: number }
export type LoadReply = { id: number; result?: unknown; error?: string }
