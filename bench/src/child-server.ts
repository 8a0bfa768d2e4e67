// A server as a process of its own, ended with the bench whatever happens.
import { type ChildProcess, spawn } from 'node:child_process'

const START_LIMIT_MS = 60_000
const STOP_LIMIT_MS = 20_000

export interface ChildServerOptions {
  program: string
  execArgv?: readonly string[]
  env: Record<string, string>
  /** Its first group is the port. */
  ready: RegExp
}

export interface ChildServer {
  pid: number
  port: string
  inspector: string | null
  stop(): Promise<void>
}

const alive = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of alive) child.kill('SIGKILL')
})

function ending(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })
}

async function stop(child: ChildProcess): Promise<void> {
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS)
  child.kill('SIGTERM')
  await ending(child)
  clearTimeout(late)
}

export async function startChildServer(options: ChildServerOptions): Promise<ChildServer> {
  const child = spawn(process.execPath, [...(options.execArgv ?? []), options.program], {
    env: { ...process.env, NODE_ENV: 'production', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  alive.add(child)
  let said = ''
  let stopping = false
  child.once('exit', (code, signal) => {
    alive.delete(child)
    if (!stopping) console.error(`${options.program} ended by itself (${code ?? signal}):\n${said}`)
  })
  const port = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${options.program} does not start:\n${said}`)), START_LIMIT_MS)
    const hear = (data: Buffer) => {
      said = (said + data.toString()).slice(-10_000)
      const found = options.ready.exec(said)?.[1]
      if (!found) return
      clearTimeout(late)
      resolve(found)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => reject(new Error(`${options.program} ended with ${code}:\n${said}`)))
  })
  if (child.pid === undefined) throw new Error(`${options.program} has no process`)
  return {
    pid: child.pid,
    port,
    inspector: /Debugger listening on (ws:\S+)/.exec(said)?.[1] ?? null,
    stop: () => {
      stopping = true
      return stop(child)
    },
  }
}

export const inspectArguments = (inspect: boolean | undefined): string[] => (inspect ? ['--inspect=127.0.0.1:0'] : [])
