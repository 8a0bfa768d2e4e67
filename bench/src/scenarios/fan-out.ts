// Everybody types in one room: each keystroke goes to all the others.
import { type Bench, inTurn, range, withServers } from '../bench.ts'
import { measureTyping, type TypingCase } from '../measure-typing.ts'
import type { Scenario } from '../scenario.ts'
import { settle } from '../settle.ts'
import { TYPING_COLUMNS } from './typing-columns.ts'

const KEYSTROKES_A_SECOND = 5
/** A few people make few edits: their stretch is longer, for the clock of the processor has coarse ticks. */
const FEW = 10

interface Size {
  people: number
  carets: boolean
}

const SIZES: readonly Size[] = [2, 10, 50, 100].flatMap((people) => [
  { people, carets: true },
  { people, carets: false },
])

const caseName = ({ people, carets }: Size): string => `${people} people, ${carets ? 'with carets' : 'text only'}`

const QUICK = new Set(['2 people, text only', '50 people, with carets'])

function typingCase(quick: boolean, { people, carets }: Size, firstDocument: number): TypingCase {
  const seconds = people <= FEW ? 15 : 8
  return {
    firstDocument,
    rooms: 1,
    peopleEach: people,
    carets,
    typing: { seed: firstDocument, milliseconds: (quick ? 1 : seconds) * 1000, perSecond: KEYSTROKES_A_SECOND },
    warmUpMs: quick ? 300 : 2000,
  }
}

/** Thousands of edits, so that every server runs compiled code from the first measured round. */
const warmUp = (quick: boolean, firstDocument: number): TypingCase => ({
  firstDocument,
  rooms: 1,
  peopleEach: 10,
  carets: true,
  typing: { seed: 1, milliseconds: quick ? 300 : 5000, perSecond: 100 },
  warmUpMs: 0,
})

export const fanOut: Scenario = {
  name: 'fan-out',
  title: 'One room, everybody types',
  method: `Each person types in bursts at a mean of ${KEYSTROKES_A_SECOND} characters a second into their own paragraph, every keystroke a genuine Yjs update; with carets, each is followed by the awareness message of about 250 bytes that Tiptap’s caret extension sends. In ours each person is another signed-in person.`,
  columns: TYPING_COLUMNS,
  run: (bench: Bench) =>
    withServers(bench, [...bench.contenders, ...bench.floor], async (servers) => {
      for (const { server } of servers) await measureTyping(bench.pool, server, warmUp(bench.quick, 0))
      const sizes = SIZES.filter((size) => (bench.quick ? QUICK.has(caseName(size)) : bench.wants(caseName(size))))
      for (const round of range(bench.rounds))
        for (const [index, size] of sizes.entries())
          for (const { contender, server } of inTurn(servers, round)) {
            const document = 1 + round * sizes.length + index
            const { values, discarded } = await measureTyping(
              bench.pool,
              server,
              typingCase(bench.quick, size, document),
            )
            bench.record({ scenario: fanOut.name, case: caseName(size), server: contender.name, values, discarded })
            if (!bench.quick) await settle({ contender, server }, bench.quick)
          }
    }),
}
