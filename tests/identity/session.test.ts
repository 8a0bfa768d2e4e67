import { Problem } from '@coplume/shared/api'
import { fakeClock } from '@coplume/shared/clock'
import { describe, expect, it, onTestFinished } from 'vitest'
import { addAlice } from '../support/people.ts'
import { redeem, startTestServer, type TestServerOptions, tokenFor } from '../support/start-server.ts'

const ALICE = 'alice.martin@arras.exemple.fr'
const HOUR = 3_600_000

async function serverWithAlice(options: TestServerOptions = {}) {
  const server = await startTestServer(options)
  onTestFinished(server.discard)
  await addAlice(server)
  return server
}

const codeOf = async (response: Response) => Problem.parse(await response.json()).code

describe('a session', () => {
  it('[ID8] rests on a cookie that scripts cannot read', async () => {
    const server = await serverWithAlice()
    const cookie = (await redeem(server.address, await tokenFor(server, ALICE))).headers.get('set-cookie')
    expect(cookie).toMatch(/^coplume=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/)
  })

  it('[ID8] over TLS rests on a cookie that only this very host can set', async () => {
    const server = await serverWithAlice({ env: { COPLUME_PUBLIC_URL: 'https://coplume.exemple.fr' } })
    const cookie = (await redeem(server.address, await tokenFor(server, ALICE))).headers.get('set-cookie')
    expect(cookie).toMatch(/^__Host-coplume=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  })

  it('[ID8] ends after twelve hours', async () => {
    const clock = fakeClock()
    const server = await serverWithAlice({ clock })
    const alice = await server.signIn(ALICE)
    clock.advance(12 * HOUR - 1)
    expect((await alice.get('/api/me')).status).toBe(200)
    clock.advance(1)
    expect(await codeOf(await alice.get('/api/me'))).toBe('not-signed-in')
  })

  it('[ID8] is replaced by signing in again in the same browser', async () => {
    const server = await serverWithAlice()
    const before = await server.signIn(ALICE)
    const again = await redeem(server.address, await tokenFor(server, ALICE), { cookie: before.cookie })
    expect(again.status).toBe(204)
    expect((await before.get('/api/me')).status).toBe(401)
  })

  it('[ID8] ends on the server when one signs out', async () => {
    const server = await serverWithAlice()
    const alice = await server.signIn(ALICE)
    const reply = await alice.send('POST', '/api/sign-out')
    expect(reply.status).toBe(204)
    expect(reply.headers.get('set-cookie')).toMatch(/^coplume=; Max-Age=0/)
    expect((await alice.get('/api/me')).status).toBe(401)
  })
})

describe('a change asked for', () => {
  const signOut = (address: string, headers: Record<string, string>) =>
    fetch(`${address}/api/sign-out`, { method: 'POST', headers })

  it('[ID6] from a foreign page is refused, with the right cookie and token', async () => {
    const server = await serverWithAlice()
    const { cookie, csrf, get } = await server.signIn(ALICE)
    const ours = { cookie, 'x-csrf-token': csrf }
    for (const foreign of [{ origin: 'https://ailleurs.fr' }, { 'sec-fetch-site': 'cross-site' }, { origin: 'null' }]) {
      expect(await codeOf(await signOut(server.address, { ...ours, ...foreign }))).toBe('foreign-origin')
    }
    expect((await get('/api/me')).status).toBe(200)
  })

  it('[ID6] without the token of the session, or with another’s, is refused', async () => {
    const server = await serverWithAlice()
    const { cookie, get } = await server.signIn(ALICE)
    const other = await server.signIn(ALICE)
    expect(await codeOf(await signOut(server.address, { cookie }))).toBe('session-changed')
    expect(await codeOf(await signOut(server.address, { cookie, 'x-csrf-token': other.csrf }))).toBe('session-changed')
    expect((await get('/api/me')).status).toBe(200)
  })

  it('[ID6] signing in from a foreign page is refused, and the link still works', async () => {
    const server = await serverWithAlice()
    const token = await tokenFor(server, ALICE)
    expect(await codeOf(await redeem(server.address, token, { origin: 'https://ailleurs.fr' }))).toBe('foreign-origin')
    expect((await redeem(server.address, token, { origin: server.address })).status).toBe(204)
  })

  it('[ID6] without any session is refused as such', async () => {
    const server = await serverWithAlice()
    expect(await codeOf(await signOut(server.address, {}))).toBe('not-signed-in')
  })
})
