// The bench as a program: scenarios in turn, a table after each, the document at the end.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Bench } from './bench.ts'
import { coplume } from './contenders/coplume.ts'
import { hocuspocus } from './contenders/hocuspocus.ts'
import { relay } from './contenders/relay.ts'
import { yWebsocket } from './contenders/y-websocket.ts'
import { startLoadPool } from './load/load-pool.ts'
import { type Options, readOptions } from './options.ts'
import { consoleTable } from './results/console-table.ts'
import { describeMachine } from './results/machine.ts'
import { performanceReport } from './results/report.ts'
import { type Results, readResults, writeResults } from './results/results.ts'
import type { Sample } from './results/sample.ts'
import { summarise } from './results/summary.ts'
import { SCENARIOS } from './scenarios/all.ts'

const LOAD_PROCESSES = 2
const DOCUMENT = fileURLToPath(new URL('../../docs/performance.md', import.meta.url))

/** Nothing asked for is everything. */
const among = (asked: readonly string[], name: string): boolean =>
  asked.length === 0 || asked.some((part) => name.includes(part))

function createBench(options: Options, samples: Sample[]): Bench {
  const root = mkdtempSync(join(tmpdir(), 'coplume-bench-'))
  process.on('exit', () => rmSync(root, { recursive: true, force: true }))
  const { profile, also } = options
  const ours = [coplume({ profile }), ...(also ? [coplume({ name: 'other build', program: also, profile })] : [])]
  const say = (line: string) => console.error(line)
  return {
    contenders: [...ours, hocuspocus, yWebsocket].filter(({ name }) => among(options.servers, name)),
    floor: [relay].filter(({ name }) => among(options.servers, name)),
    pool: startLoadPool(LOAD_PROCESSES),
    quick: options.quick,
    rounds: options.rounds,
    wants: (caseName) => among(options.cases, caseName),
    folder: () => mkdtempSync(join(root, 'data-')),
    record: (sample) => {
      samples.push(sample)
      const figures = Object.entries(sample.values).map(([key, value]) => `${key} ${value.toFixed(2)}`)
      const left = sample.discarded ? ` · LEFT OUT: ${sample.discarded}` : ''
      say(`${sample.case} · ${sample.server} · ${figures.join(' · ')}${left}`)
    },
    say,
  }
}

async function measure(options: Options): Promise<Results> {
  const machine = describeMachine()
  const samples: Sample[] = []
  const bench = createBench(options, samples)
  for (const scenario of SCENARIOS.filter(({ name }) => among(options.only, name))) {
    bench.say(`\n— ${scenario.title}`)
    await scenario.run(bench)
    console.log(`\n${consoleTable(scenario, summarise(samples))}\n`)
  }
  bench.pool.stop()
  const { quick, rounds } = options
  return { day: new Date().toISOString().slice(0, 10), quick, rounds, machine, rows: summarise(samples) }
}

const options = readOptions(process.argv.slice(2))
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    console.error(`Ended by ${signal}: nothing is written.`)
    process.exit(1)
  })
const results = options.report ? readResults() : await measure(options)
if (options.write) writeResults(results)
if (options.write || options.report) writeFileSync(DOCUMENT, performanceReport(results, SCENARIOS))
