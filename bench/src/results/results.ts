// The results of one run, kept beside the document that is written from them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { Machine } from './machine.ts'
import { Row } from './summary.ts'

const FOLDER = new URL('../../results/', import.meta.url)
const FILE = fileURLToPath(new URL('latest.json', FOLDER))

export const Results = z.object({
  day: z.iso.date(),
  quick: z.boolean(),
  rounds: z.number(),
  machine: Machine,
  rows: z.array(Row),
})
export type Results = z.infer<typeof Results>

export const readResults = (): Results => Results.parse(JSON.parse(readFileSync(FILE, 'utf8')))

export function writeResults(results: Results): void {
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(FILE, `${JSON.stringify(results, null, 2)}\n`)
}
