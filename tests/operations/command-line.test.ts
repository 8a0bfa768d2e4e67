import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommandLine } from '@coplume/server/cli/command-line'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { addAlice } from '../support/people.ts'
import { cookieOf, redeem, startTestServer } from '../support/start-server.ts'

const ALICE = 'alice.martin@arras.exemple.fr'

async function coplume(dataDir: string, ...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const terminal = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) }
  const code = await runCommandLine(args, { DATA_DIR: dataDir }, terminal)
  return { code, out: out.join('\n'), err: err.join('\n') }
}

async function running() {
  const server = await startTestServer()
  onTestFinished(server.discard)
  return server
}

describe('the command line', () => {
  it('[OP10] prints a link that signs in to the running server', async () => {
    const server = await running()
    await addAlice(server)
    const { code, out } = await coplume(server.dataDir, 'sign-in-link', ALICE)
    expect(code).toBe(0)
    const link = new URL(out)
    expect(link.origin + link.pathname).toBe(`${server.url}/connexion`)
    expect((await redeem(server.address, link.hash.slice(1))).status).toBe(204)
  })

  it('[OP10] enters the first person of an empty installation, for an EPCI of the official lists', async () => {
    const server = await running()
    const added = await coplume(
      server.dataDir,
      ...['add-person', ALICE, '--nom', 'Alice Martin', '--organisation', '200033579'],
    )
    expect(added).toMatchObject({ code: 0, err: '' })
    const link = new URL(added.out.split('\n')[1] ?? '')
    const cookie = cookieOf(await redeem(server.address, link.hash.slice(1)))
    const me = await (await fetch(`${server.address}/api/me`, { headers: { cookie } })).json()
    expect(me.organisation).toMatchObject({ kind: 'epci', code: '200033579', name: 'Communauté urbaine d’Arras' })

    const again = await coplume(server.dataDir, 'add-person', ALICE, '--nom', 'A', '--organisation', 'Préfecture')
    expect(again).toMatchObject({ code: 1, out: '' })
    expect(again.err).toContain('déjà inscrite')
  })

  it('[OP10] asks for the kind of an organisation that it does not know', async () => {
    const { dataDir } = await running()
    const add = ['add-person', ALICE, '--nom', 'Alice Martin', '--organisation', 'Association des habitants']
    expect((await coplume(dataDir, ...add)).err).toMatch(/précisez --type\s: .*association/)
    expect(await coplume(dataDir, ...add, '--type', 'association')).toMatchObject({ code: 0 })
  })

  it('[OP11] copies the database while the server works, and overwrites nothing', async () => {
    const server = await running()
    await addAlice(server)
    const folder = mkdtempSync(join(tmpdir(), 'coplume-backup-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const file = join(folder, 'copie.sqlite')
    expect(await coplume(server.dataDir, 'backup', file)).toMatchObject({ code: 0, err: '' })
    const copy = new Database(file, { readonly: true })
    expect(copy.prepare('select email from persons').pluck().get()).toBe(ALICE)
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
    copy.close()
    expect((await coplume(server.dataDir, 'backup', file)).err).toContain('existe déjà')
  })

  it('[OP10] explains itself in French, and what is missing', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'coplume-empty-'))
    onTestFinished(() => rmSync(empty, { recursive: true }))
    expect((await coplume(empty, 'help')).out).toContain('sign-in-link <courriel>')
    for (const [args, message] of [
      [['sign-in-link'], 'Il manque l’adresse'],
      [['sign-in-link', ALICE], 'Il n’y a pas encore de données'],
      [['danse'], 'La commande «\u00a0danse\u00a0» n’existe pas'],
      [['add-person', '--age', '3'], 'Une option n’est pas connue'],
    ] as const) {
      expect(await coplume(empty, ...args)).toMatchObject({ code: 1, out: '', err: expect.stringContaining(message) })
    }
    const { dataDir } = await running()
    expect((await coplume(dataDir, 'sign-in-link', 'inconnu@exemple.fr')).err).toContain('Personne n’est inscrit')
  })
})
