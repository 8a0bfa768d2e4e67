// `npm run dev`: the compiler, the server and the page, each reloading by itself; Ctrl+C stops them all.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildWhatIsStale, root } from './build.mjs'
import { demandNodeVersion } from './node-version.mjs'

demandNodeVersion()
buildWhatIsStale('server')

// The address people open is that of the page's own server, which passes /api and /sync on.
const env = { COPLUME_PUBLIC_URL: 'http://localhost:5173', ...process.env }
const bin = (tool) => join(root, 'node_modules/.bin', tool)
const commands = [
  [bin('tsc'), '-b', 'server', '--watch', '--preserveWatchOutput'],
  [
    process.execPath,
    '--watch-path=server/dist',
    '--watch-path=shared/dist',
    '--watch-preserve-output',
    'server/dist/main.js',
  ],
  [bin('vite'), 'client', '--port', '5173', '--strictPort'],
]

const children = commands.map(([command, ...args]) => spawn(command, args, { cwd: root, env, stdio: 'inherit' }))

let stopping = false
function stop(code) {
  if (stopping) return
  stopping = true
  process.exitCode = code
  for (const child of children) child.kill('SIGTERM')
}
for (const child of children) child.on('exit', (code) => stop(code ?? 0))
process.on('SIGINT', () => stop(0))
process.on('SIGTERM', () => stop(0))
