// What a typed character costs the disk.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, inTurn, range } from '../bench.ts'
import type { Contender } from '../contender.ts'
import { fillDocument } from '../load/fill-document.ts'
import { measureTyping } from '../measure-typing.ts'
import { pause } from '../pause.ts'
import { bytesWritten } from '../process-usage.ts'
import type { Scenario } from '../scenario.ts'
import { settle } from '../settle.ts'

const PEOPLE = 4
const PER_SECOND = 5
const CHARACTERS = 18_000
/** The longest that a peer lets edits wait before it stores them. */
const STORED_AFTER_MS = 11_000

function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0)
}

/** The files after a clean stop: until then a log waits to be folded into them. */
async function filled(bench: Bench, contender: Contender, folder: string): Promise<number> {
  const server = await contender.start(folder)
  try {
    await fillDocument({ server, document: 0, person: 0, clientId: 3000, characters: CHARACTERS })
    await settle({ contender, server }, bench.quick)
  } finally {
    await server.stop()
  }
  return sizeOf(folder)
}

async function measure(bench: Bench, contender: Contender): Promise<Record<string, number>> {
  const folder = bench.folder()
  const sizeBefore = await filled(bench, contender, folder)
  const server = await contender.start(folder)
  const milliseconds = bench.quick ? 2000 : 30_000
  let written = 0
  try {
    const writtenBefore = bytesWritten(server.pid)
    await measureTyping(bench.pool, server, {
      firstDocument: 0,
      rooms: 1,
      peopleEach: PEOPLE,
      carets: true,
      typing: { seed: 5, milliseconds, perSecond: PER_SECOND },
      warmUpMs: 0,
    })
    if (!bench.quick) await pause(STORED_AFTER_MS)
    await settle({ contender, server }, bench.quick)
    written = bytesWritten(server.pid) - writtenBefore
  } finally {
    await server.stop()
  }
  const characters = (milliseconds / 1000) * PER_SECOND * PEOPLE
  return { written: written / characters, kept: (sizeOf(folder) - sizeBefore) / characters }
}

export const disk: Scenario = {
  name: 'disk',
  title: 'Bytes on disk per character typed',
  method: `${PEOPLE} people type ${PER_SECOND} characters a second each into a section of 3,000 words. « Written » is what the kernel was asked to bring to the disk by the server and what it stored within 11 s afterwards; « kept » is by how much its files have grown once it has stopped. Only ours has each character on disk before anybody sees it.`,
  columns: [
    { key: 'written', label: 'bytes written per character', digits: 0 },
    { key: 'kept', label: 'bytes kept per character', digits: 0 },
  ],
  async run(bench) {
    for (const round of range(bench.rounds))
      for (const contender of inTurn(bench.contenders, round)) {
        const values = await measure(bench, contender)
        bench.record({
          scenario: disk.name,
          case: `${PEOPLE} people`,
          server: contender.name,
          values,
          discarded: null,
        })
      }
  },
}
