// The environment, decoded once; whatever is wrong is said in French, one line per fault.
import { resolve } from 'node:path'
import { z } from 'zod'
import { StartFault } from './start-fault.ts'

const webAddress = z
  .url({ protocol: /^https?$/, error: 'doit être une adresse http:// ou https://' })
  .refine((url) => !URL.canParse(url) || new URL(url).pathname === '/', 'ne doit pas contenir de chemin')
  .transform((url) => new URL(url).origin)

/** Number of proxies in front of Coplume, or their addresses, as Express understands them. */
const trustedProxies = z
  .string()
  .regex(/^(?:\d{1,2}|[\d.:a-f/, ]+|loopback|linklocal|uniquelocal)$/, {
    error: 'doit être le nombre de mandataires devant Coplume, ou leurs adresses',
  })
  .transform((value) => (/^\d{1,2}$/.test(value) ? Number(value) : value))

const PORT_RANGE = 'doit être compris entre 0 et 65535'

const Environment = z
  .object({
    PORT: z.coerce
      .number('doit être un nombre')
      .int('doit être un nombre entier')
      .min(0, PORT_RANGE)
      .max(65535, PORT_RANGE)
      .default(3000),
    // This machine only: whoever opens Coplume to a network says so, and puts TLS in front of it.
    HOST: z
      .string()
      .regex(/^[A-Za-z0-9.:-]+$/, 'doit être une adresse IP ou un nom de machine')
      .default('127.0.0.1'),
    DATA_DIR: z.string().default('./data'),
    COPLUME_PUBLIC_URL: webAddress.optional(),
    COPLUME_DEMO: z.enum(['on', 'off'], 'doit être « on » ou « off »').default('on'),
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'doit être une adresse smtp:// ou smtps://' }).optional(),
    MAIL_FROM: z.string().min(3, 'doit être une adresse électronique').optional(),
    LOG_LEVEL: z
      .enum(['silent', 'error', 'warn', 'info', 'debug'], 'doit être silent, error, warn, info ou debug')
      .default('info'),
    METRICS_TOKEN: z.string().min(16, 'doit compter au moins 16 caractères').optional(),
    COPLUME_SYNCHRONOUS: z.enum(['FULL', 'NORMAL'], 'doit être FULL ou NORMAL').default('FULL'),
    TRUST_PROXY: trustedProxies.default(0),
  })
  .refine((env) => !env.SMTP_URL || env.MAIL_FROM, {
    path: ['MAIL_FROM'],
    error: 'est à renseigner quand SMTP_URL l’est : c’est l’adresse d’expédition',
  })

export interface Config {
  port: number
  host: string
  dataDir: string
  /** Null: `http://localhost:<port>`, once the port is known. */
  publicUrl: string | null
  demo: boolean
  mail: { smtpUrl: string; from: string } | null
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  metricsToken: string | null
  synchronous: 'FULL' | 'NORMAL'
  trustProxy: number | string
}

/** Thrown at start; its message is meant for the terminal. */
export class ConfigFault extends StartFault {
  constructor(faults: readonly string[]) {
    super(['La configuration de Coplume est à corriger :', ...faults.map((fault) => `  - ${fault}`)].join('\n'))
  }
}

export function readConfig(env: Record<string, string | undefined>): Config {
  // Compose files write an empty value where none is meant.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const read = Environment.safeParse(given)
  if (!read.success) {
    throw new ConfigFault(read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`))
  }
  const { SMTP_URL, MAIL_FROM, ...rest } = read.data
  return {
    port: rest.PORT,
    host: rest.HOST,
    dataDir: resolve(rest.DATA_DIR),
    publicUrl: rest.COPLUME_PUBLIC_URL ?? null,
    demo: rest.COPLUME_DEMO === 'on',
    mail: SMTP_URL && MAIL_FROM ? { smtpUrl: SMTP_URL, from: MAIL_FROM } : null,
    logLevel: rest.LOG_LEVEL,
    metricsToken: rest.METRICS_TOKEN ?? null,
    synchronous: rest.COPLUME_SYNCHRONOUS,
    trustProxy: rest.TRUST_PROXY,
  }
}
