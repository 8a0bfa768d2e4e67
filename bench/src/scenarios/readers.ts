// A large section with few writers and a hall of readers.
import { type Bench, inTurn, range, withServers } from '../bench.ts'
import { fillDocument } from '../load/fill-document.ts'
import { measureTyping } from '../measure-typing.ts'
import type { Scenario } from '../scenario.ts'
import { settle } from '../settle.ts'
import { TYPING_COLUMNS } from './typing-columns.ts'

const AUTHOR = 7000
/** Six characters a word. */
const CHARACTERS = 360_000

export const readers: Scenario = {
  name: 'readers',
  title: '30 people write, 300 read, 60,000 words',
  method:
    'One section of 60,000 words. The writers type five characters a second each with carets; all 330 sockets receive. In ours 150 signed-in persons hold them.',
  columns: TYPING_COLUMNS,
  run: (bench: Bench) =>
    withServers(bench, bench.contenders, async (servers) => {
      const [typists, people] = bench.quick ? [3, 33] : [30, 330]
      for (const round of range(bench.rounds))
        for (const { contender, server } of inTurn(servers, round)) {
          const content = { document: round, person: 0, clientId: AUTHOR + round }
          await fillDocument({ server, ...content, characters: bench.quick ? CHARACTERS / 10 : CHARACTERS })
          const { values, discarded } = await measureTyping(bench.pool, server, {
            firstDocument: round,
            rooms: 1,
            peopleEach: people,
            typistsEach: typists,
            carets: true,
            typing: { seed: round, milliseconds: bench.quick ? 1000 : 8000, perSecond: 5 },
            warmUpMs: bench.quick ? 300 : 3000,
          })
          bench.record({
            scenario: readers.name,
            case: `${typists} of ${people} people type`,
            server: contender.name,
            values,
            discarded,
          })
          if (!bench.quick) await settle({ contender, server }, bench.quick)
        }
    }),
}
