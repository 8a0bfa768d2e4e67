// Where people reach Coplume: as configured, else as the running server noted it down, else the default.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from './config.ts'

const noteOf = (dataDir: string): string => join(dataDir, 'adresse.txt')

export const localAddress = (port: number): string => `http://localhost:${port}`

/** Lets the command line print links to a server that was given its port by other means. */
export function noteAddress(dataDir: string, url: string): { forget: () => void } {
  writeFileSync(noteOf(dataDir), `${url}\n`)
  return { forget: () => rmSync(noteOf(dataDir), { force: true }) }
}

export function publicAddress(config: Pick<Config, 'dataDir' | 'publicUrl' | 'port'>): string {
  if (config.publicUrl) return config.publicUrl
  try {
    const noted = readFileSync(noteOf(config.dataDir), 'utf8').trim()
    if (URL.canParse(noted)) return noted
  } catch {
    // No server is running: its default address is where it will be.
  }
  return localAddress(config.port)
}
