// The whole job, as three parties do it in three browsers: from an empty installation to the Word draft.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ContractText } from '@coplume/shared/api'
import { Contract } from '@coplume/shared/contract'
import { readSection } from '@coplume/shared/document/read-section'
import type { NodeJson } from '@coplume/shared/document/section-json'
import type { SectionId } from '@coplume/shared/ids'
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { openDocx } from '../support/docx-package.ts'
import { addAlice } from '../support/people.ts'
import { startTestServer, type TestServer } from '../support/start-server.ts'

const ALICE = 'alice.martin@arras.exemple.fr'
const PAUL = {
  name: 'Paul Délégué',
  email: 'paul.delegue@etat.exemple.fr',
  organisation: /^Préfecture/,
  quality: 'délégué du préfet',
}
const RENE = {
  name: 'Rénata Région',
  email: 'renata@region.exemple.fr',
  organisation: /Région|régional/,
  quality: 'chargée de mission',
}

interface Desk {
  context: BrowserContext
  page: Page
  editor: ReturnType<Page['locator']>
  saved: () => Promise<void>
}

/** The newest link sent to this address, as its owner would find it in the mail. */
async function linkFor(server: TestServer, email: string): Promise<string> {
  const outbox = join(server.dataDir, 'outbox')
  const newest = () =>
    readdirSync(outbox)
      .filter((file) => file.includes(email))
      .sort()
      .at(-1)
  const read = () => {
    const file = newest()
    return file ? /https?:\/\/\S+#\S+/.exec(readFileSync(join(outbox, file), 'utf8'))?.[0] : undefined
  }
  await expect.poll(read).toBeTruthy()
  return read() ?? ''
}

async function signsIn(browser: Browser, server: TestServer, email: string): Promise<Desk> {
  const context = await browser.newContext({ acceptDownloads: true })
  const page = await context.newPage()
  await page.goto(server.url)
  await page.getByLabel('Adresse électronique').fill(email)
  await page.getByRole('button', { name: 'Recevoir un lien de connexion' }).click()
  await expect(page.getByRole('button', { name: 'Renvoyer, ou changer d’adresse' })).toBeVisible()
  await page.goto(await linkFor(server, email))
  await expect(page.getByRole('heading', { name: 'Mes contrats' })).toBeVisible()
  const editor = page.locator('.section-live > div > .ProseMirror')
  return {
    context,
    page,
    editor,
    saved: () => expect(page.getByTestId('save-state')).toHaveText(/^Enregistré/),
  }
}

/** Through the wizard, as proposed, to the new contract's page; its id. */
async function createsTheArrasContract(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Nouveau contrat' }).first().click()
  await page.getByLabel('Intercommunalité pilote').fill('arras')
  await page.getByRole('option', { name: /Communauté urbaine d’Arras/ }).click()
  await page.getByText('Contrat-cadre intercommunal').click()
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByText('Cheminots Jean Jaurès Moulin Hacart').first()).toBeVisible()
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByRole('heading', { name: 'Parties', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByRole('heading', { name: 'Jalons et plumes' })).toBeVisible()
  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.getByRole('button', { name: 'Créer le contrat' }).click()
  await page.waitForURL(/\/contrats\/[a-z2-7]{16}\/redaction/)
  return /contrats\/([a-z2-7]{16})/.exec(page.url())?.[1] ?? ''
}

async function invites(page: Page, person: typeof PAUL): Promise<void> {
  await page.getByRole('button', { name: 'Inviter une personne' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Prénom et nom').fill(person.name)
  await dialog.getByLabel('Adresse électronique').fill(person.email)
  await dialog.getByLabel(/Agit pour/).click()
  await page.getByRole('option', { name: person.organisation }).first().click()
  await dialog.getByLabel('En qualité de').fill(person.quality)
  await dialog.getByRole('button', { name: 'Inviter' }).click()
  await expect(page.getByText(person.name).first()).toBeVisible()
}

const api = async (desk: Desk, path: string): Promise<unknown> => (await desk.page.request.get(path)).json()

async function opens(desk: Desk, contractId: string, section: SectionId, origin: string): Promise<void> {
  await desk.page.goto(`${origin}/contrats/${contractId}/redaction/${section}`)
  await expect(desk.editor).toBeVisible()
}

async function typesAtTheEnd(desk: Desk, text: string): Promise<void> {
  await desk.editor.focus()
  await desk.page.keyboard.press('Control+End')
  await desk.page.keyboard.type(text, { delay: 8 })
}

/** Every piece of text of a section, as the database holds it. */
const pieces = (node: NodeJson): string[] =>
  node.text === undefined ? (node.content ?? []).flatMap(pieces) : [node.text]

test('[ST1] three parties write the Arras contract, from the template to the Word draft', async ({ browser }) => {
  test.setTimeout(300_000)
  let server = await startTestServer()
  await addAlice(server)
  const alice = await signsIn(browser, server, ALICE)
  const contractId = await createsTheArrasContract(alice.page)

  await alice.page.getByRole('link', { name: 'Parties', exact: true }).click()
  for (const person of [PAUL, RENE]) await invites(alice.page, person)
  const paul = await signsIn(browser, server, PAUL.email)
  const renata = await signsIn(browser, server, RENE.email)

  // A section that the EPCI holds with the State, and that the Région may only discuss.
  const contract = Contract.parse(await api(paul, `${server.url}/api/contracts/${contractId}`))
  const shared = contract.sections.find(({ ownerId, myRight, depth }) => {
    const owner = contract.organisations.find((one) => one.id === ownerId)
    return owner?.kind === 'epci' && myRight === 'write' && depth === 1
  })
  if (!shared) throw new Error('no section is shared by the EPCI and the State')
  for (const desk of [alice, paul, renata]) await opens(desk, contractId, shared.id, server.url)

  // At once, in the same section.
  await Promise.all([
    typesAtTheEnd(alice, ' La communauté urbaine anime le dispositif.'),
    (async () => {
      await paul.editor.focus()
      await paul.page.keyboard.press('Control+Home')
      await paul.page.keyboard.type('L’État garantit le droit commun. ', { delay: 8 })
    })(),
  ])
  for (const desk of [alice, paul, renata]) {
    await expect(desk.editor).toContainText('La communauté urbaine anime le dispositif.')
    await expect(desk.editor).toContainText('L’État garantit le droit commun.')
  }
  await alice.saved()
  await paul.saved()

  // Refused where one has no right: told in words, and on the wire too.
  await expect(renata.editor).toHaveAttribute('aria-readonly', 'true')
  await renata.editor.click()
  await renata.page.keyboard.type('Intrusion')
  const intrusion = await renata.page.request.patch(`${server.url}/api/contracts/${contractId}/sections/${shared.id}`, {
    data: { state: 'validated' },
    headers: { 'x-csrf-token': (await (await renata.page.request.get(`${server.url}/api/me`)).json()).csrf },
  })
  expect(intrusion.status()).toBe(403)
  await expect(alice.editor).not.toContainText('Intrusion')

  // A remark by who may not write.
  await renata.editor.locator('p').first().click({ clickCount: 3 })
  await renata.page.getByRole('button', { name: 'Commenter' }).first().click()
  await renata.page.getByLabel('Votre commentaire').fill('La Région souhaite être citée ici.')
  await renata.page.keyboard.press('Control+Enter')
  await expect(alice.page.getByText('La Région souhaite être citée ici.').first()).toBeVisible()

  // Offline, and back.
  await paul.page.evaluate(() => navigator.serviceWorker.ready)
  await paul.page.reload()
  await expect(paul.editor).toBeVisible()
  await paul.saved()
  await paul.context.setOffline(true)
  await paul.page.reload()
  await typesAtTheEnd(paul, ' Phrase écrite hors ligne.')
  await expect(paul.page.getByTestId('save-state')).toHaveText(/^Hors ligne/)
  await paul.context.setOffline(false)
  await expect(alice.editor).toContainText('Phrase écrite hors ligne.')
  await paul.saved()

  // The server restarts under their feet.
  const { port, dataDir } = server
  await server.stop()
  await expect(alice.page.getByTestId('save-state')).toHaveText(/^Hors ligne/)
  await typesAtTheEnd(alice, ' Phrase écrite pendant le redémarrage.')
  server = await startTestServer({ dataDir, env: { PORT: String(port) } })
  await alice.saved()
  await expect(paul.editor).toContainText('Phrase écrite pendant le redémarrage.')

  // The Word draft holds every sentence.
  await alice.page.getByRole('button', { name: 'Exporter' }).click()
  const [download] = await Promise.all([
    alice.page.waitForEvent('download'),
    alice.page.getByRole('menuitem').filter({ hasText: /Word/ }).first().click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^\d{4}-\d{2}-\d{2}_contrat-de-ville_.*\.docx$/)
  const docx = openDocx(readFileSync(await download.path()))
  const written = [...docx.paragraphs(), ...docx.paragraphs('word/footnotes.xml')].join('\n')
  const { sections } = ContractText.parse(await api(alice, `${server.url}/api/contracts/${contractId}/text`))
  for (const { id } of sections) {
    const json = readSection(await server.deps.rooms.state(id))
    for (const piece of pieces(json)) expect(written).toContain(piece)
  }
  for (const sentence of [
    'La communauté urbaine anime le dispositif.',
    'L’État garantit le droit commun.',
    'Phrase écrite hors ligne.',
    'Phrase écrite pendant le redémarrage.',
  ])
    expect(written).toContain(sentence)

  for (const desk of [alice, paul, renata]) await desk.context.close()
  await server.discard()
})
