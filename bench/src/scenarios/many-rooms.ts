// Many small rooms at once: an agency's whole day on one server.
import { type Bench, inTurn, range, withServers } from '../bench.ts'
import { measureTyping } from '../measure-typing.ts'
import type { Scenario } from '../scenario.ts'
import { settle } from '../settle.ts'
import { TYPING_COLUMNS } from './typing-columns.ts'

const PEOPLE_EACH = 4

export const manyRooms: Scenario = {
  name: 'many-rooms',
  title: '250 rooms of 4 people',
  method:
    'Each of 1,000 sockets types one character a second with carets. In ours 150 signed-in persons hold them, none twice in a room.',
  columns: TYPING_COLUMNS,
  run: (bench: Bench) =>
    withServers(bench, [...bench.contenders, ...bench.floor], async (servers) => {
      const rooms = bench.quick ? 25 : 250
      for (const round of range(bench.rounds))
        for (const { contender, server } of inTurn(servers, round)) {
          const { values, discarded } = await measureTyping(bench.pool, server, {
            firstDocument: round * rooms,
            rooms,
            peopleEach: PEOPLE_EACH,
            carets: true,
            typing: { seed: round, milliseconds: bench.quick ? 1000 : 10_000, perSecond: 1 },
            warmUpMs: bench.quick ? 500 : 5000,
          })
          bench.record({
            scenario: manyRooms.name,
            case: `${rooms} rooms × ${PEOPLE_EACH}, with carets`,
            server: contender.name,
            values,
            discarded,
          })
          if (!bench.quick) await settle({ contender, server }, bench.quick)
        }
    }),
}
