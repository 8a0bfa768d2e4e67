import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { describe, expect, it, onTestFinished } from 'vitest'
import { addAlice } from '../support/people.ts'
import { redeem, startTestServer, tokenFor } from '../support/start-server.ts'

describe('the server', () => {
  it('[OP6] says that it is alive and ready, and no longer once it was asked to stop', async () => {
    const server = await startTestServer()
    onTestFinished(server.discard)
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200)
    expect((await fetch(`${server.address}/readyz`)).status).toBe(200)
    const stopping = server.stop()
    const after = await fetch(`${server.address}/readyz`).then(
      (reply) => reply.status,
      () => 'closed',
    )
    expect([503, 'closed']).toContain(after)
    await stopping
    await expect(fetch(`${server.address}/healthz`)).rejects.toThrow()
  })

  it('[OP6] is not ready when its database does not answer', async () => {
    const server = await startTestServer()
    await server.deps.db.destroy()
    expect((await fetch(`${server.address}/readyz`)).status).toBe(503)
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200)
    await server.discard()
  })

  it('[OP7] measures requests by pattern, for whoever has the token when there is one', async () => {
    const token = 'a-metrics-token-of-some-length'
    const server = await startTestServer({ env: { METRICS_TOKEN: token } })
    onTestFinished(server.discard)
    await fetch(`${server.address}/healthz`)
    expect((await fetch(`${server.address}/metrics`)).status).toBe(401)
    const wrong = { authorization: `Bearer ${token}x` }
    expect((await fetch(`${server.address}/metrics`, { headers: wrong })).status).toBe(401)
    const reply = await fetch(`${server.address}/metrics`, { headers: { authorization: `Bearer ${token}` } })
    const metrics = await reply.text()
    expect(metrics).toContain('process_cpu_seconds_total')
    expect(metrics).toMatch(
      /coplume_http_request_duration_seconds_count\{method="GET",route="\/healthz",status="200"\} 1/,
    )
  })

  it('[OP8] logs each request as JSON, without cookies nor tokens', async () => {
    const lines: string[] = []
    const server = await startTestServer({ log: pino({}, { write: (line) => lines.push(line) }) })
    onTestFinished(server.discard)
    await addAlice(server)
    const token = await tokenFor(server, 'alice.martin@arras.exemple.fr')
    const cookie = (await redeem(server.address, token)).headers.get('set-cookie') ?? ''
    await fetch(`${server.address}/api/me`, { headers: { cookie, authorization: 'Bearer secret-of-a-proxy' } })
    await server.stop()
    const requests = lines.map((line) => JSON.parse(line)).filter((line) => line.req)
    expect(requests.map((line) => line.msg)).toEqual(['POST /api/sign-in/redeem 204', 'GET /api/me 200'])
    for (const secret of [token, cookie.split(';')[0]?.split('=')[1] ?? '?', 'secret-of-a-proxy']) {
      expect(lines.join('')).not.toContain(secret)
    }
  })

  it('[OP9] stops twice without harm, and starts again on the same data', async () => {
    const first = await startTestServer()
    await addAlice(first)
    const { cookie } = await first.signIn('alice.martin@arras.exemple.fr')
    await Promise.all([first.stop(), first.stop()])
    const again = await startTestServer({ dataDir: first.dataDir })
    onTestFinished(again.discard)
    expect((await fetch(`${again.address}/api/me`, { headers: { cookie } })).status).toBe(200)
  })

  it('[OP5] refuses to share its data directory, and gives everything back when a start fails', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'coplume-test-'))
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
    const first = await startTestServer({ dataDir })
    await expect(startTestServer({ dataDir })).rejects.toThrow(/Un autre serveur Coplume utilise déjà/)
    await first.stop()

    const busy = createServer()
    await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', () => resolve()))
    onTestFinished(() => void busy.close())
    const PORT = String((busy.address() as AddressInfo).port)
    await expect(startTestServer({ dataDir, env: { PORT } })).rejects.toThrow(
      `Coplume ne peut pas ouvrir le port ${PORT} de 127.0.0.1\u00a0: un autre programme l’occupe déjà.`,
    )
    await (await startTestServer({ dataDir })).stop()
  })
})
