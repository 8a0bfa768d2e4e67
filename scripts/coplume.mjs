// `npm run coplume -- <commande>`: the command line of an installation.
import { buildWhatIsStale } from './build.mjs'
import { demandNodeVersion } from './node-version.mjs'

demandNodeVersion()
buildWhatIsStale('server')
const { runCommandLine } = await import('../server/dist/cli/command-line.js')
process.exitCode = await runCommandLine(process.argv.slice(2), process.env, { out: console.log, err: console.error })
