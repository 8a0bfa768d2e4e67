// Who wrote how much, by organisation or by person, and the line pattern that stands for each.
import type { TextAuthor } from '@coplume/shared/authorship-report'
import type { OrganisationId } from '@coplume/shared/ids'

export type Person = Extract<TextAuthor, { is: 'person' }>
export type Grouping = 'organisation' | 'person'

/** Underlines told apart without colour; `.written-0` and following in authorship.css. */
export const PATTERNS = 8

export interface AuthorGroup {
  key: string
  organisationId: OrganisationId
  /** Null when the group is a whole organisation. */
  person: Person | null
  pattern: number
}

export interface AuthorShare extends AuthorGroup {
  words: number
  /** Of the words that people wrote; whole numbers that add up to 100. */
  percent: number
}

export const groupKey = (person: Person, by: Grouping): string =>
  by === 'person' ? person.personId : person.organisationId

/** One group per organisation or person, in order of arrival: whoever comes later changes nobody's pattern. */
export function authorGroups(people: Iterable<Person>, by: Grouping): Map<string, AuthorGroup> {
  const groups = new Map<string, AuthorGroup>()
  for (const person of people) {
    const key = groupKey(person, by)
    if (groups.has(key)) continue
    const pattern = groups.size % PATTERNS
    groups.set(key, { key, organisationId: person.organisationId, person: by === 'person' ? person : null, pattern })
  }
  return groups
}

/** Whole percentages that add up to 100: what rounding takes goes to the largest remainders. */
export function percentages(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return counts.map(() => 0)
  const exact = counts.map((count) => (count * 100) / total)
  const whole = exact.map(Math.floor)
  const missing = 100 - whole.reduce((sum, one) => sum + one, 0)
  const byRemainder = exact.map((one, at) => ({ at, rest: one % 1 })).sort((a, b) => b.rest - a.rest)
  for (const { at } of byRemainder.slice(0, missing)) whole[at] = (whole[at] ?? 0) + 1
  return whole
}

export interface Shares {
  /** Most words first; only those who have words. */
  groups: AuthorShare[]
  /** Of the template, apart. */
  template: number
  /** Of the server's repairs and of hands that nobody can name. */
  other: number
}

/** `people`, in order of arrival, gives the patterns; authors missing there come after. */
export function sharesOf(
  counted: Iterable<{ author: TextAuthor; words: number }>,
  by: Grouping,
  people: readonly Person[] = [],
): Shares {
  const all = [...counted]
  const written = all.map(({ author }) => author).filter((author) => author.is === 'person')
  const groups = authorGroups([...people, ...written], by)
  const words = new Map<string, number>()
  let template = 0
  let other = 0
  for (const { author, words: count } of all) {
    if (author.is === 'template') template += count
    else if (author.is !== 'person') other += count
    else words.set(groupKey(author, by), (words.get(groupKey(author, by)) ?? 0) + count)
  }
  const found = [...groups.values()]
    .flatMap((group) => {
      const count = words.get(group.key) ?? 0
      return count > 0 ? [{ ...group, words: count }] : []
    })
    .sort((a, b) => b.words - a.words)
  const percents = percentages(found.map((share) => share.words))
  return { groups: found.map((share, at) => ({ ...share, percent: percents[at] ?? 0 })), template, other }
}
