import type { TextAuthor } from '@coplume/shared/authorship-report'
import { OrganisationId, PersonId } from '@coplume/shared/ids'
import { describe, expect, it } from 'vitest'
import { authorGroups, PATTERNS, type Person, percentages, sharesOf } from './author-shares.ts'

const id = (n: number): string =>
  n
    .toString(6)
    .replace(/[0-5]/g, (digit) => 'abcdef'[Number(digit)] ?? '')
    .padStart(16, 'a')

const person = (n: number, organisation: number): Person => ({
  is: 'person',
  personId: PersonId.parse(id(n)),
  name: `Personne ${n}`,
  organisationId: OrganisationId.parse(id(organisation)),
})

const template: TextAuthor = { is: 'template' }

describe('shares of words', () => {
  it('[AU9] adds up the people of an organisation, template apart', () => {
    const counted = [
      { author: template, words: 400 },
      { author: person(1, 100), words: 30 },
      { author: person(2, 200), words: 50 },
      { author: person(3, 100), words: 20 },
    ]
    const { groups, template: apart } = sharesOf(counted, 'organisation')
    expect(apart).toBe(400)
    expect(groups.map(({ words, percent }) => [words, percent])).toEqual([
      [50, 50],
      [50, 50],
    ])
    expect(sharesOf(counted, 'person').groups.map(({ words, percent }) => [words, percent])).toEqual([
      [50, 50],
      [30, 30],
      [20, 20],
    ])
  })

  it('[AU9] percentages are whole and add up to 100', () => {
    expect(percentages([1, 1, 1])).toEqual([34, 33, 33])
    expect(percentages([0, 0])).toEqual([0, 0])
    expect(percentages([995, 3, 2])).toEqual([100, 0, 0])
    for (const counts of [
      [7, 11, 13],
      [1, 2, 3, 5, 8],
      [999, 1],
    ])
      expect(percentages(counts).reduce((sum, one) => sum + one, 0)).toBe(100)
  })

  it('[AU9] a newcomer changes nobody’s pattern', () => {
    const first = [person(1, 100), person(2, 200)]
    const before = authorGroups(first, 'organisation')
    const after = authorGroups([...first, person(3, 300), person(4, 100)], 'organisation')
    for (const [key, group] of before) expect(after.get(key)).toEqual(group)
    expect(after.size).toBe(3)
    expect(new Set([...after.values()].map((group) => group.pattern)).size).toBe(3)
    const many = Array.from({ length: PATTERNS + 1 }, (_, n) => person(n, n + 100))
    expect([...authorGroups(many, 'person').values()].at(-1)?.pattern).toBe(0)
  })

  it('[AU9] words that nobody can be named for are counted apart', () => {
    const counted = [
      { author: { is: 'unknown' } as const, words: 2 },
      { author: { is: 'system' } as const, words: 1 },
    ]
    expect(sharesOf(counted, 'organisation')).toEqual({ groups: [], template: 0, other: 3 })
  })
})
