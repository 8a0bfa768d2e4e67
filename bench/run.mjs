// `npm run bench`: installs the peers and builds what is stale, then measures.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { buildWhatIsStale, run } from '../scripts/build.mjs'
import { demandNodeVersion } from '../scripts/node-version.mjs'

const peers = join(import.meta.dirname, 'peers')
const installed = join(peers, 'node_modules/.package-lock.json')

function installPeers() {
  const lockfile = statSync(join(peers, 'package-lock.json')).mtimeMs
  if (existsSync(installed) && statSync(installed).mtimeMs >= lockfile) return
  console.error('Installation des serveurs comparés (bench/peers)…')
  const { status } = spawnSync('npm', ['ci'], { cwd: peers, stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}

demandNodeVersion()
installPeers()
if (!process.argv.includes('--no-build')) buildWhatIsStale('server')
if (!run('tsc', '-b', 'bench')) process.exit(1)
await import('./dist/main.js')
