// The bench as a program: scenarios in turn, a table after each, the document at the end.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bench } from './bench.ts'
import { coplume } from './contenders/coplume.ts'
import { hocuspocus } from './contenders/hocuspocus.ts'
import { relay } from './contenders/relay.ts'
import { yWebsocket } from './contenders/y-websocket.ts'
import { startLoadPool } from './load/load-pool.ts'
import { readOptions } from './options.ts'
import { consoleTable } from './results/console-table.ts'
import type { Sample } from './results/sample.ts'
import { summarise } from './results/summary.ts'
import type { Scenario } from './scenario.ts'
import { fanOut } from './scenarios/fan-out.ts'
import { manyRooms } from './scenarios/many-rooms.ts'

const LOAD_PROCESSES = 2
const SCENARIOS: readonly Scenario[] = [fanOut, manyRooms]

const options = readOptions(process.argv.slice(2))
const root = mkdtempSync(join(tmpdir(), 'coplume-bench-'))
process.on('exit', () => rmSync(root, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

const samples: Sample[] = []
const pool = startLoadPool(LOAD_PROCESSES)
const bench: Bench = {
  contenders: [coplume(options.profile), hocuspocus, yWebsocket],
  relay,
  pool,
  quick: options.quick,
  rounds: options.rounds,
  folder: () => mkdtempSync(join(root, 'data-')),
  record: (sample) => {
    samples.push(sample)
    const figures = Object.entries(sample.values).map(([key, value]) => `${key} ${value.toFixed(2)}`)
    bench.say(
      `${sample.case} · ${sample.server} · ${figures.join(' · ')}${sample.discarded ? ` · LEFT OUT: ${sample.discarded}` : ''}`,
    )
  },
  say: (line) => console.error(line),
}

for (const scenario of SCENARIOS.filter(({ name }) => options.only.length === 0 || options.only.includes(name))) {
  bench.say(`\n— ${scenario.title}`)
  await scenario.run(bench)
  console.log(`\n${consoleTable(scenario, summarise(samples))}\n`)
}
pool.stop()
