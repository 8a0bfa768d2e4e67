// Where the figures come from.
import { readFileSync } from 'node:fs'
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os'
import { z } from 'zod'

const Package = z.object({ version: z.string() })

const versionIn = (folder: string): string =>
  Package.parse(JSON.parse(readFileSync(new URL(`${folder}/package.json`, import.meta.url), 'utf8'))).version

const peer = (name: string): string => versionIn(`../../peers/node_modules/${name}`)

export const Machine = z.object({
  cores: z.number(),
  processor: z.string(),
  memoryGiB: z.number(),
  system: z.string(),
  node: z.string(),
  /** Processes that wanted a core before the run began. */
  load: z.number(),
  versions: z.record(z.string(), z.string()),
})
export type Machine = z.infer<typeof Machine>

export const describeMachine = (): Machine => ({
  cores: cpus().length,
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  system: `${platform()} ${release()} ${arch()}`,
  node: process.version,
  load: loadavg()[0] ?? 0,
  versions: {
    Coplume: versionIn('../../..'),
    '@hocuspocus/server': peer('@hocuspocus/server'),
    '@hocuspocus/extension-sqlite': peer('@hocuspocus/extension-sqlite'),
    '@y/websocket-server': peer('@y/websocket-server'),
    yjs: peer('yjs'),
  },
})
