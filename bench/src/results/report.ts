// docs/performance.md, written from the results of one run.
import type { Scenario } from '../scenario.ts'
import { inDigits } from './digits.ts'
import { ratioTo } from './ratio.ts'
import type { Results } from './results.ts'
import type { Row } from './summary.ts'
import { TARGETS, type Verdict, verdictOn } from './target.ts'

const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function table(scenario: Scenario, rows: readonly Row[]): string[] {
  const own = rows.filter((row) => row.scenario === scenario.name)
  const cell = (row: Row, key: string, digits: number): string => {
    const value = inDigits(row.values[key], digits)
    const ratio = ratioTo(rows, row, key)
    return ratio === null ? value : `**${value}** (${inDigits(ratio, 2)} ×)`
  }
  return [
    tableRow(['case', 'server', ...scenario.columns.map(({ label }) => label)]),
    tableRow(['---', '---', ...scenario.columns.map(() => '---:')]),
    ...own.map((row) =>
      tableRow([
        row.case,
        row.rounds === 0 ? `${row.server} †` : row.server,
        ...scenario.columns.map(({ key, digits }) => cell(row, key, digits)),
      ]),
    ),
  ]
}

function remarks(scenario: Scenario, rows: readonly Row[]): string[] {
  const own = rows.filter((row) => row.scenario === scenario.name)
  const unsound = own.some((row) => row.rounds === 0)
    ? ['† No round passed the check of the load client: these figures are shown for what they are.', '']
    : []
  const left = own.flatMap((row) => row.remarks.map((remark) => `- ${row.server}, ${row.case}: ${remark}`))
  return left.length === 0 ? unsound : [...unsound, 'Rounds left out:', '', ...left, '']
}

const section = (scenario: Scenario, rows: readonly Row[]): string[] => [
  `## ${scenario.title}`,
  '',
  scenario.method,
  '',
  ...table(scenario, rows),
  '',
  ...remarks(scenario, rows),
]

function targets(rows: readonly Row[]): string[] {
  const verdicts = TARGETS.map((target) => verdictOn(target, rows)).filter((one): one is Verdict => one !== null)
  const missed = verdicts.filter(({ met }) => !met)
  return [
    '## Targets',
    '',
    tableRow(['figure', 'target', 'reached', '']),
    tableRow(['---', '---', '---', '---']),
    ...verdicts.map(({ says, wanted, reached, met }) => tableRow([says, wanted, reached, met ? 'met' : '**missed**'])),
    '',
    ...(missed.length === 0
      ? []
      : [
          'What the missed ones cost:',
          '',
          ...missed.map(({ says, wanted, reached, cost }) => `- ${says}: ${reached} instead of ${wanted}; ${cost}.`),
          '',
        ]),
  ]
}

const method = ({ machine }: Results): string[] => [
  '## Method',
  '',
  `- Our server is the real one: login, rights, guard, authorship and \`synchronous=FULL\`. Peers run with their usual settings: Hocuspocus with its SQLite extension and default debounce (2 s, at most 10 s), the stock y-websocket server with LevelDB. Newest releases that run here: @y/websocket-server 0.1.1 is the last on stable Yjs 13; Hocuspocus ${machine.versions['@hocuspocus/server'] ?? ''} asks for Node 22 and runs on 20.`,
  '- Servers and load are separate processes: two hold the clients, which share the machine’s cores with the server being measured. The other servers stand idle meanwhile. Order A B C, then C B A; tables hold medians of the rounds.',
  '- Latency: from the local insertion to its first observation by each other client, on one monotonic clock. An edit that is delivered merged with others counts as each of them. A round counts only when no delivery is missing.',
  '- CPU: time of all threads of the server, also ended ones, over the stretch of typing until its last delivery, for 1,000 deliveries (one edit seen by one other client).',
  '- The load client checks itself: a round in which it struck its keys more than 25 ms late (p99) or fewer than 98 % of them is left out and said.',
  '- Keystrokes are seeded: every server is typed the same text at the same moments.',
  '- In brackets: our figure divided by that of Hocuspocus in the same table. Only ratios inside one table mean anything.',
  '',
]

export function performanceReport(results: Results, scenarios: readonly Scenario[]): string {
  const { day, machine, rows, quick, rounds } = results
  const measured = scenarios.filter(({ name }) => rows.some((row) => row.scenario === name))
  const versions = Object.entries(machine.versions).map(([name, version]) => `${name} ${version}`)
  return [
    '# Performance',
    '',
    'Written by `npm run bench -- --write`; not to be edited by hand. The same command measures your machine.',
    '',
    `${day}, ${machine.cores} cores (${machine.processor}), ${machine.memoryGiB} GiB, ${machine.system}, Node ${machine.node}, loopback, ${rounds} ${rounds === 1 ? 'round' : 'rounds'}. Load average of the machine before the run: ${machine.load.toFixed(1)}. ${versions.join(', ')}.`,
    '',
    ...(quick ? ['**A quick run: every part was exercised, its figures mean little.**', ''] : []),
    ...targets(rows),
    ...method(results),
    ...measured.flatMap((scenario) => section(scenario, rows)),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n')
}
