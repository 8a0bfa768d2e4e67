// What every scenario is handed: the servers, the load, and where its figures go.
import type { Contender, RunningServer, StartOptions } from './contender.ts'
import type { LoadPool } from './load/load-pool.ts'
import type { Sample } from './results/sample.ts'

export interface Bench {
  /** Ours and its peers; the bare relay is apart, since it answers nothing. */
  contenders: readonly Contender[]
  floor: readonly Contender[]
  pool: LoadPool
  /** A short pass through everything, whose figures mean little. */
  quick: boolean
  rounds: number
  /** Whether the command line asks for this case. */
  wants(caseName: string): boolean
  /** An empty folder, removed at the end. */
  folder(): string
  record(sample: Sample): void
  say(line: string): void
}

/** A B C, then C B A: what the machine does meanwhile falls on each alike. */
export const inTurn = <T>(items: readonly T[], round: number): T[] =>
  round % 2 === 0 ? [...items] : items.toReversed()

/** Numbers from 0. */
export const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

export interface Started {
  contender: Contender
  server: RunningServer
}

/** All of them at once, each in a folder of its own: those that are not being measured stand idle. */
export async function withServers(
  bench: Bench,
  contenders: readonly Contender[],
  work: (servers: readonly Started[]) => Promise<void>,
  options: StartOptions = {},
): Promise<void> {
  const servers: Started[] = []
  try {
    for (const contender of contenders)
      servers.push({ contender, server: await contender.start(bench.folder(), options) })
    await work(servers)
  } finally {
    await Promise.all(servers.map(({ server }) => server.stop()))
  }
}
