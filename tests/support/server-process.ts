// The built server as a process of its own, to be killed.
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url))

export interface ServerProcess {
  /** By address, e.g. `http://127.0.0.1:41234`. */
  address: string
  /** `kill -9`: nothing is flushed, nothing is closed. Resolves once the process is gone. */
  kill(): Promise<void>
}

const gone = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })

export interface ProcessLimits {
  /** No file may grow beyond this many KiB: what a full disk does to a process. */
  fileKib?: number
}

/** Resolves once it says that it is ready. */
export async function startServerProcess(dataDir: string, limits: ProcessLimits = {}): Promise<ServerProcess> {
  const { fileKib = 'unlimited' } = limits
  const child = spawn('bash', ['-c', `ulimit -f ${fileKib}; exec "$0" "$1"`, process.execPath, MAIN], {
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir, COPLUME_DEMO: 'off', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const port = await new Promise<string>((resolve, reject) => {
    const hear = (data: Buffer) => {
      said += data.toString()
      const ready = /http:\/\/localhost:(\d+)/.exec(said)
      if (ready?.[1]) resolve(ready[1])
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said}`)))
  })
  return {
    address: `http://127.0.0.1:${port}`,
    kill: async () => {
      child.kill('SIGKILL')
      await gone(child)
    },
  }
}
