// What the disk alone costs here: one row committed, as the log does it.
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Bench, range } from '../bench.ts'
import type { Scenario } from '../scenario.ts'
import { percentile } from '../statistics.ts'

const ROW_BYTES = 120

function commitTimes(file: string, synchronous: 'FULL' | 'NORMAL', commits: number): number[] {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma(`synchronous = ${synchronous}`)
  db.exec('create table log (section text, seq integer, entries blob, primary key (section, seq))')
  const insert = db.prepare('insert into log values (?, ?, ?)')
  const row = Buffer.alloc(ROW_BYTES, 1)
  const times = range(commits).map((seq) => {
    const before = performance.now()
    insert.run('section', seq, row)
    return (performance.now() - before) * 1000
  })
  db.close()
  return times
}

export const floor: Scenario = {
  name: 'floor',
  title: 'Physical floor: one SQLite commit',
  method: `One row of ${ROW_BYTES} bytes in a transaction of its own, WAL, 4 KiB pages. FULL asks the disk to have it (fsync), NORMAL only the system. The floor of the sockets is the bare relay in the tables above: it stores nothing and checks nothing.`,
  columns: [
    { key: 'p50', label: 'p50 µs', digits: 0 },
    { key: 'p99', label: 'p99 µs', digits: 0 },
  ],
  run: async (bench: Bench) => {
    for (const _ of range(bench.rounds))
      for (const synchronous of ['FULL', 'NORMAL'] as const) {
        const times = commitTimes(join(bench.folder(), 'floor.sqlite'), synchronous, bench.quick ? 200 : 2000)
        bench.record({
          scenario: floor.name,
          case: `synchronous=${synchronous}`,
          server: 'SQLite',
          values: { p50: percentile(times, 0.5), p99: percentile(times, 0.99) },
          discarded: null,
        })
      }
  },
}
