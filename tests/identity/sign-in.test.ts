import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '@coplume/shared/api'
import { fakeClock } from '@coplume/shared/clock'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { addAlice } from '../support/people.ts'
import { cookieOf, redeem, startTestServer, type TestServerOptions, tokenFor } from '../support/start-server.ts'

const ALICE = 'alice.martin@arras.exemple.fr'
const MINUTE = 60_000

async function serverWithAlice(options: TestServerOptions = {}) {
  const server = await startTestServer(options)
  onTestFinished(server.discard)
  await addAlice(server)
  return server
}

const codeOf = async (response: Response) => Problem.parse(await response.json()).code

const askLink = (address: string, email: string) =>
  fetch(`${address}/api/sign-in/request`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email }),
  })

describe('a sign-in link', () => {
  it('[ID1] opens a session when its token is posted, whatever the case of the address', async () => {
    const server = await serverWithAlice()
    const alice = await server.signIn(ALICE.toUpperCase())
    expect(alice.me.person.name).toBe('Alice Martin')
    expect(alice.me.organisation.shortName).toBe('CUA')
  })

  it('[ID1] redeemed eight times at once has exactly one winner', async () => {
    const server = await serverWithAlice()
    const token = await tokenFor(server, ALICE)
    const replies = await Promise.all(Array.from({ length: 8 }, () => redeem(server.address, token)))
    expect(replies.filter((reply) => reply.status === 204)).toHaveLength(1)
    const losers = replies.filter((reply) => reply.status === 410)
    expect(await Promise.all(losers.map(codeOf))).toEqual(Array(7).fill('link-invalid'))
  })

  it('[ID2] stops working after fifteen minutes, and says so', async () => {
    const clock = fakeClock()
    const server = await serverWithAlice({ clock })
    const [inTime, late] = [await tokenFor(server, ALICE), await tokenFor(server, ALICE)]
    clock.advance(15 * MINUTE - 1)
    expect((await redeem(server.address, inTime)).status).toBe(204)
    clock.advance(1)
    expect(await codeOf(await redeem(server.address, late))).toBe('link-expired')
  })

  it('[ID3] is not used up by a scanner that opens it', async () => {
    const server = await serverWithAlice()
    const token = await tokenFor(server, ALICE)
    await fetch(`${server.address}/connexion#${token}`)
    await fetch(`${server.address}/connexion`, { method: 'HEAD' })
    expect((await redeem(server.address, token)).status).toBe(204)
  })

  it('[ID1] that was never issued, or was cut off, is refused', async () => {
    const server = await serverWithAlice()
    expect(await codeOf(await redeem(server.address, 'A'.repeat(43)))).toBe('link-invalid')
    expect(await codeOf(await redeem(server.address, 'A'.repeat(20)))).toBe('link-invalid')
  })

  it('[ID4] is kept by its hash only, and so is the session it opens', async () => {
    const server = await serverWithAlice()
    const token = await tokenFor(server, ALICE)
    const cookie = cookieOf(await redeem(server.address, token)).split('=')[1] ?? ''
    expect(cookie).toHaveLength(43)
    await server.stop()
    const stored = readdirSync(server.dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
      .join('')
    expect(stored).toContain(ALICE)
    expect(stored).not.toContain(token)
    expect(stored).not.toContain(cookie)
  })
})

describe('asking for a link', () => {
  it('[ID5] is answered alike whether the address is known or not, and only the known one is written to', async () => {
    const server = await serverWithAlice()
    const [known, unknown] = [await askLink(server.address, ALICE), await askLink(server.address, 'x@exemple.fr')]
    expect([known.status, await known.text()]).toEqual([204, ''])
    expect([unknown.status, await unknown.text()]).toEqual([204, ''])
    const names = (response: Response) => [...response.headers.keys()].sort()
    expect(names(known)).toEqual(names(unknown))
    await server.stop()
    const outbox = readdirSync(join(server.dataDir, 'outbox'))
    expect(outbox).toHaveLength(1)
    expect(outbox[0]).toContain(ALICE)
  })

  it('[ID9] without SMTP leaves in the outbox a link that works', async () => {
    const server = await serverWithAlice()
    await askLink(server.address, ALICE)
    const outbox = join(server.dataDir, 'outbox')
    const mail = await vi.waitFor(() => {
      const [file = ''] = readdirSync(outbox)
      const text = readFileSync(join(outbox, file), 'utf8')
      expect(text).toContain('quinze minutes')
      return text
    })
    const link = new URL(/https?:\S+/.exec(mail)?.[0] ?? '')
    expect(link.href.startsWith(`${server.url}/connexion#`)).toBe(true)
    expect((await redeem(server.address, link.hash.slice(1))).status).toBe(204)
  })

  it('[ID7] too often for one address is refused, for that address only', async () => {
    const server = await serverWithAlice()
    const replies: number[] = []
    for (let i = 0; i < 6; i++) replies.push((await askLink(server.address, ALICE)).status)
    expect(replies).toEqual([204, 204, 204, 204, 204, 429])
    const refused = await askLink(server.address, ` ${ALICE.toUpperCase()}`)
    expect(refused.headers.get('retry-after')).not.toBeNull()
    expect(await codeOf(refused)).toBe('too-many-attempts')
    expect((await askLink(server.address, 'bruno@exemple.fr')).status).toBe(204)
  })

  it('[ID7] guessing tokens is stopped, redeeming good ones is not', async () => {
    const server = await serverWithAlice()
    for (let i = 0; i < 40; i++) expect((await redeem(server.address, await tokenFor(server, ALICE))).status).toBe(204)
    const guesses: number[] = []
    for (let i = 0; i < 31; i++) guesses.push((await redeem(server.address, `${'A'.repeat(40)}${100 + i}`)).status)
    expect(guesses).toEqual([...Array(30).fill(410), 429])
  })
})
