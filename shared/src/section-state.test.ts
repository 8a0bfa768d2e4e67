import { describe, expect, it } from 'vitest'
import { reachableStates, SectionState, sectionTransitionRefusal, type TransitionActor } from './section-state.ts'

const owner: TransitionActor = { isOwner: true, isPilot: false }
const pilot: TransitionActor = { isOwner: false, isPilot: true }
const both: TransitionActor = { isOwner: true, isPilot: true }
const neither: TransitionActor = { isOwner: false, isPilot: false }

/** Every move there is; whatever is absent cannot be made. */
const moves: [SectionState, SectionState, 'owner or pilot' | 'pilot'][] = [
  ['empty', 'drafting', 'owner or pilot'],
  ['drafting', 'review', 'owner or pilot'],
  ['review', 'revision', 'owner or pilot'],
  ['review', 'validated', 'pilot'],
  ['revision', 'review', 'owner or pilot'],
  ['validated', 'revision', 'pilot'],
  ['validated', 'frozen', 'pilot'],
  ['frozen', 'revision', 'pilot'],
]

describe('the life of a section', () => {
  it.each(SectionState.options.flatMap((from) => SectionState.options.map((to) => [from, to] as const)))(
    '[SE2] from %s to %s',
    (from, to) => {
      const move = moves.find((one) => one[0] === from && one[1] === to)
      expect(sectionTransitionRefusal(from, to, neither)).toBe('not-section-owner')
      expect(sectionTransitionRefusal(from, to, pilot)).toBe(move ? null : 'state-not-reachable')
      expect(sectionTransitionRefusal(from, to, both)).toBe(move ? null : 'state-not-reachable')
      const forOwner = move ? (move[2] === 'pilot' ? 'pilots-only' : null) : 'state-not-reachable'
      expect(sectionTransitionRefusal(from, to, owner)).toBe(forOwner)
    },
  )

  it('[SE2] the menu offers what would be accepted, and nothing else', () => {
    expect(reachableStates('review', owner)).toEqual(['revision'])
    expect(reachableStates('review', pilot)).toEqual(['revision', 'validated'])
    expect(reachableStates('validated', owner)).toEqual([])
    expect(reachableStates('drafting', neither)).toEqual([])
  })
})
