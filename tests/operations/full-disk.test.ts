import { Problem } from '@coplume/shared/api'
import { sql } from 'kysely'
import { expect, it, onTestFinished } from 'vitest'
import { arrasContract, creation, proposal } from '../support/arras-contract.ts'

it('[OP12] a full disk refuses what cannot be kept, keeps what was, and is forgotten once there is room', async () => {
  const arras = await arrasContract()
  onTestFinished(arras.server.discard)
  const { db } = arras.server.deps
  const before = await arras.read()
  const another = creation(await proposal(arras.chief))

  // SQLite takes its own size for the limit: not one page more.
  await sql`pragma max_page_count = 1`.execute(db)
  const refused = await arras.chief.send('POST', '/api/contracts', another)
  expect(refused.status).toBe(503)
  expect(Problem.parse(await refused.json()).code).toBe('not-saved')
  expect(await arras.read()).toEqual(before)

  await sql`pragma max_page_count = 1000000`.execute(db)
  expect((await arras.chief.send('POST', '/api/contracts', another)).status).toBe(200)
})
