import { describe, expect, it } from 'vitest'
import { countdown, daysUntil, distanceInWords, localDay, shortDay } from './dates.ts'

describe('dates', () => {
  it.each([
    ['2024-03-31', '2024-02-22', 'J\u00a0−\u00a038', 'dans 38\u00a0jours'],
    ['2024-03-31', '2024-03-30', 'J\u00a0−\u00a01', 'dans 1\u00a0jour'],
    ['2024-03-31', '2024-03-31', 'Jour\u00a0J', 'aujourd’hui'],
    ['2024-03-31', '2024-04-04', 'J\u00a0+\u00a04', 'il y a 4\u00a0jours'],
  ])('[UI4] seen from %2$s, %1$s is counted and said', (day, today, short, long) => {
    expect(countdown(day, today)).toBe(short)
    expect(distanceInWords(day, today)).toBe(long)
  })

  it('[UI4] counts calendar days, whatever the change of hour between', () => {
    expect(daysUntil('2024-04-01', '2024-03-30')).toBe(2)
    expect(daysUntil('2024-10-28', '2024-10-26')).toBe(2)
  })

  it('[UI4] the day is the reader’s, late at night too', () => {
    expect(localDay(new Date(2024, 2, 31, 23, 59))).toBe('2024-03-31')
    expect(localDay(new Date(2024, 0, 1, 0, 0))).toBe('2024-01-01')
  })

  it('[UI4] writes short dates with leading zeros', () => {
    expect(shortDay('2024-03-01')).toBe('01/03/2024')
  })
})
