import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { openStore } from './open.ts'

it('[OP14] a transaction that reads first can still write, whatever the log does meanwhile', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'coplume-dialect-')), 'coplume.sqlite')
  const store = await openStore(file, 'NORMAL')
  const log = new Database(file, { timeout: 0 })
  const append = log.prepare("insert into update_log (section_id, seq, at, entries) values ('s', ?, '', x'00')")
  await store.db.transaction().execute(async (tx) => {
    await tx.selectFrom('organisations').selectAll().execute()
    // The log waits for its turn rather than slipping in between the reading and the writing.
    expect(() => append.run(1)).toThrow(/locked|busy/i)
    const row = { id: 'a', kind: 'other', code: null, name: 'A', short_name: 'A' } as never
    await tx.insertInto('organisations').values(row).execute()
  })
  append.run(2)
  expect(await store.db.selectFrom('organisations').select('name').execute()).toEqual([{ name: 'A' }])
  log.close()
  await store.close()
})
