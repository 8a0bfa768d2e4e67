import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

const refusalOf = (env: Record<string, string>): string => {
  try {
    readConfig(env)
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  throw new Error('this environment was accepted')
}

describe('the configuration', () => {
  it('[OP1] works from an empty environment, open to this machine only and without any secret', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: null,
      demo: true,
      mail: null,
      metricsToken: null,
      synchronous: 'FULL',
      trustProxy: 0,
    })
  })

  it('[OP1] takes an empty variable for an absent one, as compose files write them', () => {
    expect(readConfig({ PORT: '', SMTP_URL: '', COPLUME_PUBLIC_URL: '' })).toEqual(readConfig({}))
  })

  it('[OP1] keeps the public address as an origin', () => {
    expect(readConfig({ COPLUME_PUBLIC_URL: 'https://Coplume.exemple.fr/' }).publicUrl).toBe(
      'https://coplume.exemple.fr',
    )
  })

  it('[OP1] understands proxies by number or by address', () => {
    expect(readConfig({ TRUST_PROXY: '1' }).trustProxy).toBe(1)
    expect(readConfig({ TRUST_PROXY: '10.0.0.0/8, 127.0.0.1' }).trustProxy).toBe('10.0.0.0/8, 127.0.0.1')
  })

  it('[OP2] names every fault in French, one per line', () => {
    const lines = refusalOf({ PORT: 'abc', COPLUME_DEMO: 'oui', METRICS_TOKEN: 'court' }).split('\n')
    expect(lines).toEqual([
      'La configuration de Coplume est à corriger\u00a0:',
      '  - PORT doit être un nombre.',
      '  - COPLUME_DEMO doit être «\u00a0on\u00a0» ou «\u00a0off\u00a0».',
      '  - METRICS_TOKEN doit compter au moins 16 caractères.',
    ])
  })

  it.each([
    ['PORT', { PORT: '70000' }],
    ['PORT', { PORT: '3.5' }],
    ['HOST', { HOST: 'a host' }],
    ['COPLUME_PUBLIC_URL', { COPLUME_PUBLIC_URL: 'coplume.exemple.fr' }],
    ['COPLUME_PUBLIC_URL', { COPLUME_PUBLIC_URL: 'https://exemple.fr/coplume' }],
    ['COPLUME_PUBLIC_URL', { COPLUME_PUBLIC_URL: 'ftp://exemple.fr' }],
    ['SMTP_URL', { SMTP_URL: 'mail.exemple.fr', MAIL_FROM: 'a@exemple.fr' }],
    ['MAIL_FROM', { SMTP_URL: 'smtp://mail.exemple.fr' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'verbose' }],
    ['COPLUME_SYNCHRONOUS', { COPLUME_SYNCHRONOUS: 'OFF' }],
    ['TRUST_PROXY', { TRUST_PROXY: 'true' }],
  ])('[OP2] refuses a wrong %s: %o', (name, env) => {
    const lines = refusalOf(env).split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(new RegExp(`^ {2}- ${name} (doit|ne doit pas|est à) .+\\.$`))
  })
})
