// Builds what is older than its sources, and nothing else.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')

/** Date of the newest file under these paths; 0 when there is none. */
function newest(paths) {
  let latest = 0
  for (const path of paths) {
    const absolute = join(root, path)
    if (!existsSync(absolute)) continue
    const files = statSync(absolute).isDirectory()
      ? readdirSync(absolute, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
          .map((entry) => join(entry.parentPath, entry.name))
      : [absolute]
    for (const file of files) latest = Math.max(latest, statSync(file).mtimeMs)
  }
  return latest
}

const common = ['tsconfig.base.json', 'package-lock.json']
const steps = [
  {
    part: 'server',
    label: 'le serveur',
    sources: [...common, 'shared/src', 'shared/tsconfig.json', 'server/src', 'server/tsconfig.json'],
    // Compiling rewrites only what changed; this file is what it always rewrites.
    result: 'server/dist/.tsbuildinfo',
    needs: ['shared/dist'],
    command: ['tsc', '-b', 'server'],
  },
  {
    part: 'client',
    label: 'l’interface',
    sources: [...common, 'shared/src', 'client/src', 'client/index.html', 'client/public', 'client/vite.config.ts'],
    result: 'client/dist/index.html',
    needs: [],
    command: ['vite', 'build', 'client', '--logLevel', 'warn'],
  },
]

const isStale = ({ sources, result, needs }) =>
  [result, ...needs].some((path) => !existsSync(join(root, path))) || newest(sources) > newest([result])

/** Runs a tool of node_modules/.bin; returns whether it succeeded. */
export function run(tool, ...args) {
  const { status } = spawnSync(join(root, 'node_modules/.bin', tool), args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  return status === 0
}

/** Both parts, or only the one named. */
export function buildWhatIsStale(part) {
  for (const step of steps.filter((one) => part === undefined || one.part === part).filter(isStale)) {
    console.error(`Construction : ${step.label}…`)
    if (!run(...step.command)) {
      console.error(`La construction a échoué (${step.label}) : les lignes ci-dessus disent pourquoi.`)
      process.exit(1)
    }
  }
}
