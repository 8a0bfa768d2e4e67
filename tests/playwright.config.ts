// Browser tests: the built product in a real Chromium, in French, in Paris.
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { defineConfig } from '@playwright/test'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** CHROMIUM_PATH, else the system's own; undefined leaves Playwright to find the one it downloaded. */
function systemChromium(env: NodeJS.ProcessEnv): string | undefined {
  if (env.CHROMIUM_PATH) return env.CHROMIUM_PATH
  const folders = (env.PATH ?? '').split(delimiter)
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isExecutable)
}

const executablePath = systemChromium(process.env)

export default defineConfig({
  testDir: 'browser',
  outputDir: 'results/browser',
  // One machine, real servers: two browsers at once would only slow each other down.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 240_000,
  // Generous: a busy machine is slow, and a wait that succeeds early costs nothing.
  expect: { timeout: 40_000 },
  use: {
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
