// The real server on a free port, over a data directory of its own, and people signed in to it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '@coplume/server/config'
import { issueSignInLink } from '@coplume/server/identity/sign-in-link'
import { type Overrides, type RunningServer, startServer } from '@coplume/server/server'
import { personIdByEmail } from '@coplume/server/store/persons'
import { Me } from '@coplume/shared/api'
import { pino } from 'pino'

export interface TestServerOptions extends Overrides {
  env?: Record<string, string>
  /** A data directory of an earlier server, to start again on it. */
  dataDir?: string
}

export interface TestServer extends RunningServer {
  /** By address: what the tests ask does not depend on how this machine resolves `localhost`. */
  address: string
  dataDir: string
  signIn: (email: string) => Promise<SignedInClient>
  /** Stops, and forgets the data. */
  discard: () => Promise<void>
}

/** One person's browser, as far as HTTP goes: cookie, CSRF token, and our own Origin. */
export interface SignedInClient {
  cookie: string
  csrf: string
  me: Me
  get: (path: string) => Promise<Response>
  send: (method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown) => Promise<Response>
}

export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { env = {}, dataDir = mkdtempSync(join(tmpdir(), 'coplume-test-')), ...overrides } = options
  const config = readConfig({
    PORT: '0',
    DATA_DIR: dataDir,
    COPLUME_DEMO: 'off',
    LOG_LEVEL: 'silent',
    COPLUME_SYNCHRONOUS: 'NORMAL',
    ...env,
  })
  const server = await startServer(config, { log: pino({ level: config.logLevel }), ...overrides })
  const address = `http://127.0.0.1:${server.port}`
  return {
    ...server,
    address,
    dataDir,
    signIn: (email) => signIn(server, address, email),
    discard: async () => {
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** A fresh link's token for this person. */
export async function tokenFor(server: RunningServer, email: string): Promise<string> {
  const personId = await personIdByEmail(server.deps.db, email)
  if (!personId) throw new Error(`nobody has the address ${email}`)
  return new URL(await issueSignInLink(server.deps, personId)).hash.slice(1)
}

export const redeem = (address: string, token: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${address}/api/sign-in/redeem`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ token }),
  })

/** Name and value, without attributes: what a browser sends back. */
export const cookieOf = (response: Response): string => (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''

async function signIn(server: RunningServer, address: string, email: string): Promise<SignedInClient> {
  const redeemed = await redeem(address, await tokenFor(server, email))
  if (redeemed.status !== 204) throw new Error(`sign-in failed: ${redeemed.status}`)
  const cookie = cookieOf(redeemed)
  const get = (path: string) => fetch(`${address}${path}`, { headers: { cookie } })
  const me = Me.parse(await (await get('/api/me')).json())
  return {
    cookie,
    csrf: me.csrf,
    me,
    get,
    send: (method, path, body) =>
      fetch(`${address}${path}`, {
        method,
        headers: { cookie, origin: address, 'x-csrf-token': me.csrf, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  }
}
