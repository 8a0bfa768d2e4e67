import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Me } from '@coplume/shared/api'
import { describe, expect, it, onTestFinished } from 'vitest'
import { cookieOf, redeem } from '../support/start-server.ts'

const MAIN = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url))

interface Run {
  child: ChildProcess
  /** Resolves with the first match in what was printed so far or will be. */
  printed(pattern: RegExp): Promise<RegExpExecArray>
  ended: Promise<{ code: number | null; output: string }>
}

function run(env: Record<string, string>): Run {
  const child = spawn(process.execPath, [MAIN], { env: { ...process.env, PORT: '0', LOG_LEVEL: 'silent', ...env } })
  let output = ''
  const waiting = new Set<() => void>()
  const take = (chunk: Buffer) => {
    output += chunk.toString()
    for (const look of waiting) look()
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  onTestFinished(() => void child.kill('SIGKILL'))
  return {
    child,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(output)
          if (!match) return
          waiting.delete(look)
          resolve(match)
        }
        waiting.add(look)
        child.once('close', () => reject(new Error(`ended without printing ${pattern}: ${output}`)))
        look()
      }),
    ended: once(child, 'close').then(([code]) => ({ code, output })),
  }
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'coplume-process-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

describe('the program', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('[OP9] prints its address, and ends with 0 on %s', async (signal) => {
    const server = run({ DATA_DIR: temporaryFolder(), COPLUME_DEMO: 'off' })
    const [, url = ''] = await server.printed(/Coplume est prêt\s?: (\S+)/)
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    server.child.kill(signal)
    expect(await server.ended).toMatchObject({ code: 0, output: expect.stringContaining('arrêté proprement') })
  })

  it('[OP13] on an empty data directory loads the demonstration and prints an address per party that works', async () => {
    const server = run({ DATA_DIR: temporaryFolder() })
    const [, url = ''] = await server.printed(/Coplume est prêt\s?: (\S+)/)
    const [printed] = await server.printed(/Démonstration.+http\S+\n\n/s)
    const people = [...printed.matchAll(/^ {2}(\S.*), .+ <(\S+)>\n {4}(http\S+)$/gm)]
    expect(people.length).toBeGreaterThanOrEqual(3)
    for (const [, , email = '', link = ''] of people) {
      const address = new URL(link)
      expect(address.origin).toBe(url)
      const cookie = cookieOf(await redeem(url, address.hash.slice(1)))
      const me = Me.parse(await (await fetch(`${url}/api/me`, { headers: { cookie } })).json())
      expect(me.person.email).toBe(email)
    }
  })

  it('[OP2] ends with 1 and the faults, without a stack, when its configuration is wrong', async () => {
    const { code, output } = await run({ PORT: 'x', COPLUME_DEMO: 'oui', DATA_DIR: temporaryFolder() }).ended
    expect(code).toBe(1)
    expect(output.trim().split('\n')).toHaveLength(3)
    expect(output).toContain('COPLUME_DEMO doit être')
  })

  it('[OP4] ends with 1 and what to do when its database is damaged', async () => {
    const dataDir = temporaryFolder()
    writeFileSync(join(dataDir, 'coplume.sqlite'), 'Ce fichier n’est pas une base de données. '.repeat(100))
    const { code, output } = await run({ DATA_DIR: dataDir }).ended
    expect(code).toBe(1)
    expect(output).toMatch(/Restaurez une sauvegarde/)
    expect(output).not.toMatch(/\bat .+:\d+/)
  })
})
