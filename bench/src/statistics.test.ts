import { describe, expect, it } from 'vitest'
import { median, percentile } from './statistics.ts'

describe('statistics of the bench', () => {
  it('the median of an even number of rounds lies between the two in the middle', () => {
    expect(median([9, 1, 4, 2])).toBe(3)
    expect(median([5, 1, 9])).toBe(5)
    expect(median([])).toBeNaN()
  })

  it('a percentile is a value that was measured', () => {
    const latencies = Float64Array.from({ length: 200 }, (_, index) => 200 - index)
    expect(percentile(latencies, 0.5)).toBe(100)
    expect(percentile(latencies, 0.95)).toBe(190)
    expect(percentile(latencies, 1)).toBe(200)
    expect(percentile([], 0.5)).toBeNaN()
  })
})
