// The Arras contract in real browsers: one server, one page per person, the section being written.

import type { Section } from '@coplume/shared/contract'
import { type Browser, type BrowserContext, test as base, expect, type Locator, type Page } from '@playwright/test'
import { type ArrasContract, arrasContract } from './arras-contract.ts'
import type { SignedInClient } from './start-server.ts'

/** One person at their desk, with the network in their hand. */
export interface Desk {
  context: BrowserContext
  page: Page
  editor: Locator
  saveState: Locator
  open(section: Pick<Section, 'id'>): Promise<void>
  /** Puts the caret at the end of the text. */
  atEnd(): Promise<void>
  cutNetwork(): Promise<void>
  restoreNetwork(): Promise<void>
}

export interface Arras extends ArrasContract {
  desk(person: SignedInClient): Promise<Desk>
  /** A section by its number, e.g. « 1.1 ». */
  numbered(number: string): Promise<Section>
}

async function openDesk(browser: Browser, arras: ArrasContract, person: SignedInClient): Promise<Desk> {
  const { url } = arras.server
  const context = await browser.newContext()
  const [name = '', value = ''] = person.cookie.split('=')
  await context.addCookies([{ name, value, url }])
  const page = await context.newPage()
  // Chromium's offline mode leaves open sockets alone: this closes them, and lets none in.
  let cut = false
  const sockets = new Set<() => Promise<void>>()
  await context.routeWebSocket(/\/sync\//, async (socket) => {
    if (cut) {
      await socket.close({ code: 4599 })
      return
    }
    socket.connectToServer()
    sockets.add(() => socket.close({ code: 4599 }))
  })
  const editor = page.locator('.section-live > div > .ProseMirror')
  return {
    context,
    page,
    editor,
    saveState: page.getByTestId('save-state'),
    open: async (section) => {
      await page.goto(`${url}/contrats/${arras.contractId}/redaction/${section.id}`)
      await expect(editor).toBeVisible()
    },
    atEnd: async () => {
      await editor.focus()
      await page.keyboard.press('Control+End')
    },
    cutNetwork: async () => {
      cut = true
      await context.setOffline(true)
      for (const close of sockets) await close()
      sockets.clear()
    },
    restoreNetwork: async () => {
      cut = false
      await context.setOffline(false)
    },
  }
}

interface Fixtures {
  /** Which template the contract is made from. */
  templateId: string
  arras: Arras
}

/** `arras`: a contract of this test's own, gone with it. */
export const test = base.extend<Fixtures>({
  templateId: ['contrat-cadre', { option: true }],
  arras: async ({ browser, templateId }, provide) => {
    const arras = await arrasContract({ templateId })
    const desks: Desk[] = []
    await provide({
      ...arras,
      desk: async (person) => {
        const desk = await openDesk(browser, arras, person)
        desks.push(desk)
        return desk
      },
      numbered: (number) => arras.section((section) => section.number === number),
    })
    for (const desk of desks) await desk.context.close()
    await arras.server.discard()
  },
})

export { expect }
