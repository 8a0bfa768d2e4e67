// The life of a section: empty → drafting → review → revision → validated → frozen.
import { z } from 'zod'
import type { RefusalCode } from './refusal.ts'

export const SectionState = z.enum(['empty', 'drafting', 'review', 'revision', 'validated', 'frozen'])
export type SectionState = z.infer<typeof SectionState>

/** Moves that a person may ask for; `empty → drafting` also happens by itself at the first word. */
const NEXT: Record<SectionState, readonly SectionState[]> = {
  empty: ['drafting'],
  drafting: ['review'],
  review: ['revision', 'validated'],
  revision: ['review'],
  validated: ['revision', 'frozen'],
  frozen: ['revision'],
}

/** Only pilots validate, freeze or reopen: the owner says "ready", the pilots say "agreed". */
const PILOT_ONLY: ReadonlySet<SectionState> = new Set(['validated', 'frozen'])

export interface TransitionActor {
  isOwner: boolean
  isPilot: boolean
}

export function sectionTransitionRefusal(
  from: SectionState,
  to: SectionState,
  actor: TransitionActor,
): RefusalCode | null {
  if (!actor.isOwner && !actor.isPilot) return 'not-section-owner'
  if (!NEXT[from].includes(to)) return 'state-not-reachable'
  const pilotOnly = PILOT_ONLY.has(to) || PILOT_ONLY.has(from)
  return pilotOnly && !actor.isPilot ? 'pilots-only' : null
}

/** The states `actor` may move a section to from `from`: what the menu offers. */
export const reachableStates = (from: SectionState, actor: TransitionActor): SectionState[] =>
  NEXT[from].filter((to) => sectionTransitionRefusal(from, to, actor) === null)
