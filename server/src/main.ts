// The server as a program: environment in, address out, a clean end on SIGTERM or Ctrl+C.
import { readConfig } from './config.ts'
import { demoAddresses } from './demo/demo-addresses.ts'
import { type RunningServer, startServer } from './server.ts'
import { StartFault } from './start-fault.ts'

function stopOnSignal(server: RunningServer): void {
  let asked = false
  const stop = () => {
    // Asked twice: whoever asks no longer wants to wait.
    if (asked) process.exit(1)
    asked = true
    server.stop().then(
      () => {
        console.log('Coplume est arrêté proprement.')
        process.exit(0)
      },
      (error: unknown) => {
        console.error('Coplume s’est arrêté avec des erreurs.', error)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

try {
  const server = await startServer(readConfig(process.env))
  stopOnSignal(server)
  console.log(`\nCoplume est prêt : ${server.url}\n`)
  if (server.demo.length > 0) console.log(await demoAddresses(server.deps, server.demo))
} catch (error) {
  console.error(error instanceof StartFault ? error.message : error)
  process.exit(1)
}
