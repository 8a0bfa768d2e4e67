// Remarks follow the text.
import { SectionId, ThreadId } from '@coplume/shared/ids'
import type { Thread } from '@coplume/shared/thread'
import { describe, expect, it } from 'vitest'
import { neighbour, threadsInOrder } from './thread-order.ts'

const section = (letter: string): SectionId => SectionId.parse(letter.repeat(16))
const [first, second] = [section('a'), section('b')]

const thread = (letter: string, sectionId: SectionId, offset: number, is: 'open' | 'resolved' = 'open'): Thread => ({
  id: ThreadId.parse(letter.repeat(16)),
  sectionId,
  anchor: { start: null, end: null, quote: 'x', prefix: '', suffix: '', offset },
  state: is === 'open' ? { is } : { is, by: 'Anne', at: '2024-01-15T09:00:00.000Z' },
  comments: [],
  mayResolve: true,
})

const threads = [
  thread('c', second, 4),
  thread('d', first, 30),
  thread('e', first, 10),
  thread('f', first, 1, 'resolved'),
]
const letters = (groups: ReturnType<typeof threadsInOrder>): string[][] =>
  groups.map((group) => group.threads.map((one) => one.id.slice(0, 1)))

describe('threads in order', () => {
  it('[ED6] follows the sections, then the text', () => {
    expect(letters(threadsInOrder(threads, [first, second], 'open', new Map()))).toEqual([['e', 'd'], ['c']])
    expect(letters(threadsInOrder(threads, [first, second], 'resolved', new Map()))).toEqual([['f']])
  })

  it('[ED6] trusts the live place of a passage over the one it was opened at; what is gone comes last', () => {
    const passages = new Map([
      ['d'.repeat(16), 2],
      ['e'.repeat(16), null],
    ])
    expect(letters(threadsInOrder(threads, [first], 'open', passages))).toEqual([['d', 'e']])
  })

  it('[ED7] goes from one to the next, and round', () => {
    const groups = threadsInOrder(threads, [first, second], 'open', new Map())
    expect(neighbour(groups, null, 1)?.id.slice(0, 1)).toBe('e')
    expect(neighbour(groups, 'e'.repeat(16), 1)?.id.slice(0, 1)).toBe('d')
    expect(neighbour(groups, 'c'.repeat(16), 1)?.id.slice(0, 1)).toBe('e')
    expect(neighbour(groups, 'e'.repeat(16), -1)?.id.slice(0, 1)).toBe('c')
    expect(neighbour([], null, 1)).toBeNull()
  })
})
