// Starts everything in order, and stops it in the opposite order.
import { readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Clock, systemClock } from '@coplume/shared/clock'
import type { Logger } from 'pino'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { z } from 'zod'
import { createApp } from './app.ts'
import { createBackground } from './background.ts'
import { type Closing, createClosing } from './closing.ts'
import type { Deps } from './commands/deps.ts'
import type { Config } from './config.ts'
import { type DemoPerson, loadDemo } from './demo/load-demo.ts'
import { closer, listen } from './http/listen.ts'
import { handleUpgrades } from './http/upgrade.ts'
import { createLiveText } from './live-text.ts'
import { createLog } from './log.ts'
import type { Mailer } from './mail/mailer.ts'
import { outboxMailer } from './mail/outbox-mailer.ts'
import { smtpMailer } from './mail/smtp-mailer.ts'
import { localAddress, noteAddress } from './public-address.ts'
import { loadReference } from './reference/load-reference.ts'
import { holdDataFolder } from './store/data-folder.ts'
import { newId } from './store/new-id.ts'
import { openStore } from './store/open.ts'
import { loadTemplates } from './templates/load-templates.ts'
import { faultSentence } from './templates/template-fault.ts'
import type { TemplateLibrary } from './templates/template-library.ts'

/** The same from `server/src` and from `server/dist`. */
const inRepository = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

const Package = z.object({ version: z.string() })
const version = (): string => Package.parse(JSON.parse(readFileSync(inRepository('package.json'), 'utf8'))).version

export interface Overrides {
  clock?: Clock
  log?: Logger
  clientFolder?: string
}

export interface RunningServer {
  /** Where people reach it. */
  url: string
  port: number
  deps: Deps
  /** Whom one may sign in as, when the demonstration is on. */
  demo: readonly DemoPerson[]
  stop: () => Promise<void>
}

const starting: RequestListener = (_request, response) => {
  response.writeHead(503, { 'Retry-After': '2', 'Content-Type': 'text/plain; charset=utf-8' }).end('Coplume démarre.\n')
}

const createMailer = (config: Config, clock: Clock, log: Logger): Mailer =>
  config.mail ? smtpMailer(config.mail) : outboxMailer({ folder: join(config.dataDir, 'outbox'), clock, log })

function readTemplates(log: Logger): TemplateLibrary {
  const { faults, ...library } = loadTemplates()
  for (const fault of faults) log.error({ file: fault.file, line: fault.line }, faultSentence(fault))
  return library
}

async function start(config: Config, overrides: Overrides, closing: Closing): Promise<RunningServer> {
  const {
    clock = systemClock,
    log = createLog(config.logLevel),
    clientFolder = inRepository('client/dist'),
  } = overrides
  const folder = holdDataFolder(config.dataDir)
  closing.add(folder.release)
  const store = await openStore(folder.dataFile, config.synchronous)
  closing.add(store.close)

  const background = createBackground(log)
  closing.add(background.settled)
  let handler = starting
  const http = createServer((request, response) => handler(request, response))
  closing.add(closer(http))
  const port = await listen(http, config.port, config.host)
  const publicUrl = config.publicUrl ?? localAddress(port)

  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const live = createLiveText({ ...config, db: store.db, dataFile: folder.dataFile, clock, log, registry })
  closing.add(live.stop)
  const deps: Deps = {
    db: store.db,
    clock,
    newId,
    rooms: live.rooms,
    projections: live.projector,
    events: live.hub,
    mail: createMailer(config, clock, log),
    reference: loadReference(),
    templates: readTemplates(log),
    publicUrl,
    log,
  }
  await live.projector.catchUp()
  const demo = config.demo ? await loadDemo(deps) : []

  let serving = true
  closing.add(() => {
    serving = false
  })
  handler = createApp(deps, {
    version: version(),
    clientFolder,
    metricsToken: config.metricsToken,
    trustProxy: config.trustProxy,
    registry,
    background,
    eventHub: live.hub,
    isServing: () => serving,
  })
  handleUpgrades(http, { ...deps, rooms: live.rooms })
  closing.add(noteAddress(config.dataDir, publicUrl).forget)
  log.info({ url: publicUrl, dataDir: config.dataDir }, 'Coplume est prêt')
  return { url: publicUrl, port, deps, demo, stop: closing.run }
}

export async function startServer(config: Config, overrides: Overrides = {}): Promise<RunningServer> {
  const closing = createClosing()
  try {
    return await start(config, overrides, closing)
  } catch (error) {
    // Why it did not start matters more than what would not close.
    await closing.run().catch(() => {})
    throw error
  }
}
