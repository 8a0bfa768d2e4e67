import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Problem } from '@coplume/shared/api'
import { refusalOf } from '@coplume/shared/refusal'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addAlice } from '../support/people.ts'
import { startTestServer, type TestServer } from '../support/start-server.ts'

let server: TestServer
let clientFolder = ''

beforeAll(async () => {
  clientFolder = mkdtempSync(join(tmpdir(), 'coplume-client-'))
  mkdirSync(join(clientFolder, 'assets'))
  writeFileSync(join(clientFolder, 'index.html'), '<meta nonce="__NONCE__"><script nonce="__NONCE__"></script>')
  writeFileSync(join(clientFolder, 'assets', 'main-abc123.js'), 'export {}')
  writeFileSync(join(clientFolder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  server = await startTestServer({ clientFolder })
  await addAlice(server)
})
afterAll(async () => {
  await server.discard()
  rmSync(clientFolder, { recursive: true })
})

const get = (path: string) => fetch(`${server.address}${path}`)
const post = (path: string, body: string, type = 'application/json') =>
  fetch(`${server.address}${path}`, { method: 'POST', headers: { 'content-type': type }, body })

describe('a refusal', () => {
  it('[AP1] is a problem document with its code, its French sentence and the number of the request', async () => {
    const reply = await get('/api/nothing-here')
    expect(reply.status).toBe(404)
    expect(reply.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    const problem: unknown = await reply.json()
    expect(problem).toEqual({
      type: 'urn:coplume:refusal:not-found',
      title: refusalOf('not-found').sentence,
      status: 404,
      code: 'not-found',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
    expect(Problem.safeParse(problem).success).toBe(true)
  })

  it.each([
    ['JSON cut short', '{"email": ', 'application/json', 'bad-request'],
    ['a form', 'email=a', 'application/x-www-form-urlencoded', 'bad-request'],
    ['an unknown character set', '{}', 'application/json; charset=ebcdic', 'unsupported-format'],
    ['more than a megabyte', JSON.stringify({ email: 'a'.repeat(2_000_000) }), 'application/json', 'too-large'],
    ['a field that is wrong', '{"email": "alice"}', 'application/json', 'invalid-input'],
  ])('[AP2] %s is refused as what it is', async (_title, body, type, code) => {
    const problem = Problem.parse(await (await post('/api/sign-in/request', body, type)).json())
    expect(problem.code).toBe(code)
  })

  it('[AP2] names the faulty fields in French', async () => {
    const { faults } = Problem.parse(await (await post('/api/sign-in/request', '{"email": "alice"}')).json())
    expect(faults).toEqual([
      { path: 'email', message: 'Cette adresse électronique n’est pas valable. Exemple\u00a0: prenom.nom@exemple.fr.' },
    ])
  })

  it('[AP1] of an address that cannot be decoded is no failure of the server', async () => {
    expect((await get('/api/%E0%A4%A')).status).toBe(404)
    expect((await get('/%E0%A4%A')).status).toBe(400)
  })
})

describe('the page', () => {
  it.each(['/', '/connexion', '/contrats/aaaaaaaaaaaaaaaa/texte'])(
    '[AP3] answers at %s with a nonce of its own',
    async (path) => {
      const [first, second] = [await get(path), await get(path)]
      const nonces = await Promise.all(
        [first, second].map(async (reply) => {
          const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(
            reply.headers.get('content-security-policy') ?? '',
          )?.[1]
          expect(await reply.text()).toBe(`<meta nonce="${nonce}"><script nonce="${nonce}"></script>`)
          return nonce
        }),
      )
      expect(nonces[0]).not.toBe(nonces[1])
      expect(first.headers.get('cache-control')).toBe('no-store')
    },
  )

  it('[AP4] runs no inline code and is framed by nobody', async () => {
    const policy = (await get('/')).headers.get('content-security-policy')
    expect(policy).not.toContain('unsafe')
    for (const rule of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "default-src 'self'"]) {
      expect(policy).toContain(rule)
    }
    expect(policy).toContain(`connect-src 'self' ${server.url.replace('http', 'ws')}`)
    expect(policy).not.toContain('upgrade-insecure-requests')
  })

  it('[AP4] asks for TLS only where there is TLS', async () => {
    expect((await get('/')).headers.get('strict-transport-security')).toBeNull()
    const overTls = await startTestServer({ env: { COPLUME_PUBLIC_URL: 'https://coplume.exemple.fr' } })
    const reply = await fetch(`${overTls.address}/healthz`)
    await overTls.discard()
    expect(reply.headers.get('strict-transport-security')).toBe('max-age=31536000')
  })

  it('[AP3] keeps hashed files for ever and other files not at all', async () => {
    const hashed = await get('/assets/main-abc123.js')
    expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await get('/favicon.svg')).headers.get('cache-control')).toBe('no-cache')
  })

  it('[AP3] is not what a missing file or another method gets', async () => {
    expect((await get('/assets/main-gone.js')).status).toBe(404)
    expect((await get('/sync/aaaaaaaaaaaaaaaa')).status).toBe(404)
    expect((await post('/connexion', '{}')).status).toBe(404)
  })

  it('[AP3] is never served with its placeholder', async () => {
    const reply = await fetch(`${server.address}/index.html`, { redirect: 'manual' })
    expect([reply.status, reply.headers.get('location')]).toEqual([308, '/'])
  })
})

describe('the API', () => {
  it('[AP5] describes itself in OpenAPI 3.1, every reference resolved', async () => {
    const text = await (await get('/api/openapi.json')).text()
    const document = JSON.parse(text)
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/api/me', '/api/sign-in/request', '/api/sign-in/redeem', '/api/sign-out']),
    )
    const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(references.length).toBeGreaterThan(0)
    for (const reference of references) {
      const target = reference.split('/').reduce((node, key) => node?.[key], document)
      expect(target, reference).toBeTypeOf('object')
    }
    expect(text).not.toContain('"$id"')
  })

  it('[AP5] says of each operation what it takes, what it gives and how it refuses', async () => {
    const document = await (await get('/api/openapi.json')).json()
    for (const [path, operations] of Object.entries<Record<string, Record<string, unknown>>>(document.paths)) {
      expect(path).not.toContain(':')
      for (const [method, operation] of Object.entries(operations)) {
        expect(operation.summary, `${method} ${path}`).toMatch(/\S+ \S+/)
        expect(Object.keys(operation.responses ?? {})).toEqual([expect.stringMatching(/^20[04]$/), 'default'])
        const names = (operation.parameters as { name?: string; in?: string }[]).flatMap((one) =>
          one.in === 'path' ? [one.name] : [],
        )
        expect(names).toEqual([...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))
      }
    }
  })

  it('[AP6] lets no cache keep a reply', async () => {
    const alice = await server.signIn('alice.martin@arras.exemple.fr')
    expect((await alice.get('/api/me')).headers.get('cache-control')).toBe('no-store')
    expect((await get('/api/me')).headers.get('cache-control')).toBe('no-store')
  })
})
