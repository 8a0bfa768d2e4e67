import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StartFault } from '../start-fault.ts'
import { holdDataFolder } from './data-folder.ts'
import { openStore } from './open.ts'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coplume-store-'))
  file = join(folder, 'coplume.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function createStore(): Promise<void> {
  const store = await openStore(file, 'NORMAL')
  await store.db
    .insertInto('organisations')
    .values({ id: 'aaaaaaaaaaaaaaaa' as never, kind: 'epci', code: null, name: 'CUA', short_name: 'CUA' })
    .execute()
  await store.close()
}

async function faultOfOpening(): Promise<string> {
  const outcome = await openStore(file, 'NORMAL').catch((error: unknown) => error)
  expect(outcome).toBeInstanceOf(StartFault)
  return outcome instanceof StartFault ? outcome.message : ''
}

describe('the store', () => {
  it('[OP3] creates its tables, and finds them and their rows again', async () => {
    await createStore()
    const again = await openStore(file, 'FULL')
    expect(await again.db.selectFrom('organisations').select('name').execute()).toEqual([{ name: 'CUA' }])
    await again.close()
  })

  it('[OP3] opens what a killed server left: rows still in the write-ahead log', async () => {
    await createStore()
    const killed = new Database(file)
    killed.pragma('wal_autocheckpoint = 0')
    killed.exec("update organisations set name = 'Communauté urbaine d’Arras'")
    // As the disk is at this moment: a copy knows nothing of the connection.
    const copy = join(folder, 'copy.sqlite')
    for (const suffix of ['', '-wal']) writeFileSync(`${copy}${suffix}`, readFileSync(`${file}${suffix}`))
    killed.close()
    const store = await openStore(copy, 'FULL')
    expect(await store.db.selectFrom('organisations').select('name').execute()).toEqual([
      { name: 'Communauté urbaine d’Arras' },
    ])
    await store.close()
  })

  it('[CT13] takes the last milestone of an older database for the deadline', async () => {
    await createStore()
    const older = new Database(file)
    older.exec(`
      drop index milestones_deadline;
      alter table milestones drop column deadline;
      delete from kysely_migration where name >= '0003-deadline';
      insert into persons values ('p', 'p@arras.example', 'P', 'aaaaaaaaaaaaaaaa', '');
      insert into contracts values ('c', '', 2024, 2030, '', '', '', '', '', '', '[]', '', 'p'), ('d', '', 2024, 2030, '', '', '', '', '', '', '[]', '', 'p');
      insert into milestones values ('1', 'c', 'Signature', '2024-03-31'), ('2', 'c', 'COPIL', '2024-02-15'), ('3', 'd', 'A', '2024-03-31'), ('4', 'd', 'B', '2024-03-31');
    `)
    older.close()
    const store = await openStore(file, 'NORMAL')
    const deadlines = await store.db
      .selectFrom('milestones')
      .select('id')
      .where('deadline', '=', 1)
      .orderBy('id')
      .execute()
    expect(deadlines).toEqual([{ id: '1' }, { id: '4' }])
    await store.close()
  })

  it('[OP4] refuses a database written by a newer version, and leaves it as it is', async () => {
    await createStore()
    const newer = new Database(file)
    newer.exec("insert into kysely_migration values ('0099-later', '2030-01-01T00:00:00.000Z')")
    newer.close()
    const before = readFileSync(file)
    expect(await faultOfOpening()).toMatch(/version plus récente de Coplume \(0099-later\)/)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('[OP4] refuses a file that is no database, and leaves it as it is', async () => {
    writeFileSync(file, 'Ceci n’est pas une base de données, mais un texte assez long pour passer pour un fichier.')
    const before = readFileSync(file)
    expect(await faultOfOpening()).toMatch(/abîmé ou n’est pas une base de données/)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('[OP4] refuses a database with a damaged page, and leaves it as it is', async () => {
    await createStore()
    const bytes = readFileSync(file)
    bytes.fill(0xff, 4096, 3 * 4096)
    writeFileSync(file, bytes)
    expect(await faultOfOpening()).toMatch(/abîmé/)
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  it('[OP4] refuses the database of another program, and leaves it as it is', async () => {
    const other = new Database(file)
    other.exec('create table recipes (name text)')
    other.close()
    const before = readFileSync(file)
    expect(await faultOfOpening()).toMatch(/n’est pas une base de données de Coplume/)
    expect(readFileSync(file).equals(before)).toBe(true)
  })
})

describe('the data directory', () => {
  it('[OP5] is held by one server at a time, until it lets go', () => {
    const first = holdDataFolder(folder)
    expect(() => holdDataFolder(folder)).toThrow(/Un autre serveur Coplume utilise déjà le dossier/)
    first.release()
    holdDataFolder(folder).release()
  })

  it('[OP5] that cannot be written to is named with what to do', () => {
    const path = join(folder, 'a-file')
    writeFileSync(path, '')
    expect(() => holdDataFolder(path)).toThrow(/ne peut pas être utilisé.+\nVérifiez/)
  })
})
