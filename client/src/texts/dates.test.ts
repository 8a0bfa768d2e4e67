import { describe, expect, it } from 'vitest'
import { countdown, distanceInWords, shortDay } from './dates.ts'

describe('dates', () => {
  it.each([
    ['2024-03-31', '2024-02-22', 'J\u00a0−\u00a038', 'dans 38\u00a0jours'],
    ['2024-03-31', '2024-03-30', 'J\u00a0−\u00a01', 'dans 1\u00a0jour'],
    ['2024-03-31', '2024-03-31', 'Jour\u00a0J', 'aujourd’hui'],
    ['2024-03-31', '2024-04-04', 'J\u00a0+\u00a04', 'il y a 4\u00a0jours'],
  ])('[UI4] seen from %2$s, %1$s is counted and said', (day, from, short, long) => {
    expect(countdown(day, from)).toBe(short)
    expect(distanceInWords(day, from)).toBe(long)
  })

  it('[UI4] writes short dates with leading zeros', () => {
    expect(shortDay('2024-03-01')).toBe('01/03/2024')
  })
})
