// `npm start`: builds what is needed, then runs the server in this very process, so that it receives SIGTERM itself.
import { buildWhatIsStale } from './build.mjs'
import { demandNodeVersion } from './node-version.mjs'

demandNodeVersion()
if (!process.argv.includes('--no-build')) buildWhatIsStale()
await import('../server/dist/main.js')
