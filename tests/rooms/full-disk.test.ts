// A real server whose files may not grow any more, as on a full disk.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import { arrasContract } from '../support/arras-contract.ts'
import { connectSection } from '../support/section-client.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'

/** What is left for the database and its log when the disk is full. */
const ROOM_KIB = 300

let server: ServerProcess | null = null
afterAll(async () => {
  await server?.kill()
})

it('[RM15] on a full disk, nothing more is acknowledged, and nothing acknowledged is lost', async () => {
  const arras = await arrasContract({}, { env: { COPLUME_SYNCHRONOUS: 'FULL' } })
  const { cookie } = arras.chief
  const { dataDir } = arras.server
  const section = await arras.section((one) => one.myRight === 'write')
  await arras.server.stop()
  const enter = ({ address }: ServerProcess, doc?: Y.Doc) =>
    connectSection({
      url: `${address.replace('http', 'ws')}/sync/${section.id}`,
      headers: { cookie, origin: address },
      ...(doc ? { doc } : {}),
    })

  const held = Math.ceil(statSync(join(dataDir, 'coplume.sqlite')).size / 1024)
  server = await startServerProcess(dataDir, { fileKib: held + ROOM_KIB })
  const chief = await enter(server)
  let full = false
  void chief.closed.then(({ reason }) => {
    full = reason === 'not-saved'
  })
  for (let i = 0; !full && i < 2000; i++) {
    chief.writes(`Paragraphe ${i} : les signataires conviennent de mobiliser le droit commun. `.repeat(40))
    await Promise.race([chief.saved(), chief.closed])
  }
  expect(full).toBe(true)
  await server.kill()

  server = await startServerProcess(dataDir)
  const again = await enter(server)
  for (const [client, clock] of chief.acked) expect(Y.getState(again.doc.store, client)).toBeGreaterThanOrEqual(clock)
  // Once there is room again, the author's own copy completes the text.
  const back = await enter(server, chief.doc)
  await back.saved()
  await again.until(() => again.text() === back.text())
})
