// Where the browser of the tests is: named by CHROMIUM_PATH, on the PATH, or installed by Playwright.
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The path of a Chromium, or null. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) return isExecutable(named) ? named : null
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const found = NAMES.map((name) => join(folder, name)).find(isExecutable)
    if (found) return found
  }
  const bundled = chromium.executablePath()
  return existsSync(bundled) ? bundled : null
}

export const CHROMIUM_MISSING = `Aucun Chromium n’a été trouvé : les essais dans le navigateur ne peuvent pas avoir lieu.
Installez-le, puis recommencez :
  Debian, Ubuntu :  sudo apt-get install -y chromium
  autres systèmes : npx playwright install chromium
Ou donnez le chemin d’un Chromium existant : CHROMIUM_PATH=/chemin/vers/chromium npm test`
