// The demonstration in a real browser: one server for the file, one fresh context per visit, axe at hand.
import { AxeBuilder } from '@axe-core/playwright'
import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import { startTestServer, type TestServer, tokenFor } from './start-server.ts'

/** People of the demonstration, by what they may do in it. */
export const people = {
  pilot: 'elise.modele@cu-arras.example',
  prefecture: 'paul.maquette@prefecture-62.example',
  commune: 'nadia.prototype@arras.example',
  region: 'jeanne.brouillon@region.example',
  observer: 'louis.archetype@centre-ressources.example',
} as const

export interface Visit extends BrowserContextOptions {
  /** Signed in as this person; nobody when absent. */
  as?: string
}

interface WorkerFixtures {
  demo: TestServer
}

interface TestFixtures {
  /** A page of its own, with its own cookies and storage. */
  visit: (options?: Visit) => Promise<Page>
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  demo: [
    async ({ browser: _browser }, provide) => {
      const server = await startTestServer({ env: { COPLUME_DEMO: 'on' } })
      await provide(server)
      await server.discard()
    },
    { scope: 'worker' },
  ],
  visit: async ({ browser, demo }, provide) => {
    const closings: (() => Promise<void>)[] = []
    await provide(async ({ as, ...options } = {}) => {
      // The offline worker would answer for the server once it is cut off.
      const context = await browser.newContext({
        baseURL: demo.address,
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
        ...options,
      })
      closings.push(() => context.close())
      if (as) {
        const [name = '', value = ''] = (await demo.signIn(as)).cookie.split('=')
        await context.addCookies([{ name, value, url: demo.address }])
      }
      return context.newPage()
    })
    // Else people of earlier tests stay among those present.
    for (const close of closings) await close()
  },
})

export { expect }

/** The address a mail would carry. */
export const signInLink = async (demo: TestServer, email: string): Promise<string> =>
  `${demo.address}/connexion#${await tokenFor(demo, email)}`

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** axe finds nothing to say about the page as it stands, menus and dialogs included. */
export async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n  ')}`)
  expect(said).toEqual([])
}

/** Nothing sticks out to the right of the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
}
