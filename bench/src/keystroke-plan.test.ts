import { describe, expect, it } from 'vitest'
import { keystrokePlan } from './keystroke-plan.ts'

const typing = { seed: 3, milliseconds: 60_000, perSecond: 5 }
const plans = Array.from({ length: 50 }, (_, typist) => keystrokePlan(typing, typist))

describe('keystrokes of the bench', () => {
  it('the same seed strikes the same keys, another one does not', () => {
    expect(keystrokePlan(typing, 7)).toEqual(plans[7])
    expect(keystrokePlan({ ...typing, seed: 4 }, 7)).not.toEqual(plans[7])
    expect(plans[8]).not.toEqual(plans[7])
  })

  it('people type at the mean that was asked, in order, within the time', () => {
    const strokes = plans.flat().length
    expect(strokes / 50 / 60).toBeGreaterThan(4.75)
    expect(strokes / 50 / 60).toBeLessThan(5.25)
    for (const plan of plans) {
      expect(plan).toEqual([...plan].sort((a, b) => a - b))
      expect(plan.at(-1)).toBeLessThan(60_000)
    }
  })

  it('bursts are faster than the mean, with pauses between them', () => {
    const gaps = plans.flatMap((plan) => plan.slice(1).map((at, index) => at - (plan[index] ?? 0)))
    expect(gaps.filter((gap) => gap < 200).length / gaps.length).toBeGreaterThan(0.8)
    expect(gaps.filter((gap) => gap > 500).length).toBeGreaterThan(50)
  })
})
