// `npm test`: everything that must hold before a change is kept. The last line says how many tests passed and failed.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './build.mjs'
import { CHROMIUM_MISSING, findChromium } from './chromium.mjs'
import { demandNodeVersion } from './node-version.mjs'

demandNodeVersion()

const results = join(root, 'tests/results')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
const unitReport = join(results, 'unit.json')
const browserReport = join(results, 'browser.json')

/** What a step that ran tests counted, or nothing when it did not even get that far. */
function read(report) {
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
}

function unitCounts() {
  const report = read(unitReport)
  if (!report) return { passed: 0, failed: 1 }
  // A file that cannot be loaded fails without any test of its own.
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length }
}

function browserCounts() {
  const report = read(browserReport)
  if (!report) return { passed: 0, failed: 1 }
  const { expected, flaky, unexpected } = report.stats
  return { passed: expected + flaky, failed: unexpected + (report.errors.length > 0 && unexpected === 0 ? 1 : 0) }
}

const hasBrowserTests = () => {
  const folder = join(root, 'tests/browser')
  return (
    existsSync(folder) &&
    readdirSync(folder, { recursive: true }).some((file) => /\.(?:spec|test)\.ts$/.test(String(file)))
  )
}

function runBrowserTests() {
  if (!hasBrowserTests()) return true
  const browser = findChromium()
  if (!browser) {
    console.error(CHROMIUM_MISSING)
    return false
  }
  process.env.CHROMIUM_PATH = browser
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = browserReport
  return run('playwright', 'test', '-c', 'tests/playwright.config.ts', '--reporter=list,json')
}

const steps = [
  { name: 'types', perform: () => run('tsc', '-b') },
  { name: 'mise en forme', perform: () => run('biome', 'check', '.') },
  { name: 'règles de code', perform: () => run('oxlint', '--type-aware') },
  {
    name: 'essais unitaires et d’intégration',
    perform: () => run('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`),
    counts: unitCounts,
  },
  { name: 'construction de l’interface', perform: () => run('vite', 'build', 'client', '--logLevel', 'warn') },
  {
    name: 'essais dans le navigateur',
    perform: runBrowserTests,
    counts: () => (hasBrowserTests() ? browserCounts() : { passed: 0, failed: 0 }),
  },
]

const outcome = { passed: 0, failed: 0 }
const broken = []
for (const { name, perform, counts } of steps) {
  console.log(`\n── ${name}`)
  const succeeded = perform()
  if (!succeeded) broken.push(name)
  const counted = counts?.() ?? { passed: 0, failed: 0 }
  outcome.passed += counted.passed
  // A step that fails without a failed test is a failure all the same.
  outcome.failed += succeeded ? counted.failed : Math.max(counted.failed, 1)
}

if (broken.length > 0) console.log(`\nEn échec : ${broken.join(', ')}`)
console.log(`\n${outcome.passed} passed, ${outcome.failed} failed`)
process.exit(outcome.failed > 0 ? 1 : 0)
