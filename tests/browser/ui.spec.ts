// Every screen but the editor, in the browser: accessible, narrow, by keyboard, in words when something is wrong.
import type { Page } from '@playwright/test'
import { expect, expectNoSidewaysScroll, expectNoViolations, people, signInLink, test } from '../support/browser.ts'

const looks = [
  { name: 'light, 1280 px', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'dark, 390 px', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const

async function checked(page: Page): Promise<void> {
  await expectNoViolations(page)
  await expectNoSidewaysScroll(page)
}

async function openFirstContract(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: 'Tableau de bord' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tableau de bord' })).toBeVisible()
}

/** Opens, checks and closes what a button opens. */
async function opened(page: Page, open: () => Promise<void>, role: 'menu' | 'dialog' | 'alertdialog'): Promise<void> {
  await open()
  await expect(page.getByRole(role)).toBeVisible()
  await checked(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole(role)).toBeHidden()
}

for (const { name, ...look } of looks) {
  test(`[UI10] ${name}: sign-in and the plain pages`, async ({ visit }) => {
    const page = await visit(look)
    await page.goto('/connexion')
    await page.getByRole('button', { name: 'Recevoir un lien' }).click()
    await expect(page.getByLabel('Adresse électronique')).toBeFocused()
    await checked(page)
    await page.getByLabel('Adresse électronique').fill('personne@nulle-part.example')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Consultez votre messagerie' })).toBeVisible()
    await checked(page)
    for (const path of ['/accessibilite', '/mentions-legales']) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await checked(page)
    }
  })

  test(`[UI10] ${name}: my contracts, a contract’s cockpit, with what they open`, async ({ visit }) => {
    const page = await visit({ ...look, as: people.pilot })
    const press = (button: string | RegExp) => () => page.getByRole('button', { name: button }).first().click()
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    await checked(page)
    await opened(page, press(/^Mon compte/), 'menu')
    await press(/^Mon compte/)()
    await opened(page, () => page.getByRole('menuitem', { name: 'Aide au clavier' }).click(), 'dialog')

    await openFirstContract(page)
    await checked(page)
    await opened(page, press('Exporter'), 'menu')
    await opened(page, press(/changer l’état/), 'menu')
    await opened(page, press(/^Régler 1 /), 'dialog')
    await opened(page, press('Régler le contrat'), 'dialog')
  })

  test(`[UI10] ${name}: the parties of a contract, with what they open`, async ({ visit }) => {
    const page = await visit({ ...look, as: people.pilot })
    const press = (button: string | RegExp) => () => page.getByRole('button', { name: button }).first().click()
    await openFirstContract(page)
    await page.getByRole('link', { name: 'Parties', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Parties' })).toBeFocused()
    await checked(page)
    await opened(page, press(/^Actions/), 'menu')
    await press(/^Actions/)()
    await opened(page, () => page.getByRole('menuitem', { name: 'Retirer cette partie' }).click(), 'alertdialog')
    await opened(page, press('Ajouter une partie'), 'dialog')
    await opened(page, press('Inviter une personne'), 'dialog')
  })

  test(`[UI10] ${name}: each step of a new contract`, async ({ visit }) => {
    const page = await visit({ ...look, as: people.pilot })
    await page.goto('/contrats/nouveau')
    const next = page.getByRole('button', { name: 'Continuer' })
    await next.click()
    await expect(page.getByText('Choisissez un modèle.')).toBeVisible()
    await checked(page)
    await page.getByRole('searchbox').fill('arras')
    await expect(page.getByRole('option').first()).toBeVisible()
    await checked(page)
    await page.getByRole('option').first().click()
    await page.getByText('Contrat-cadre intercommunal').click()
    for (const step of ['Périmètre', 'Parties', 'Jalons et plumes', 'Récapitulatif']) {
      await next.click()
      await expect(page.getByRole('heading', { level: 2, name: step })).toBeFocused()
      await checked(page)
    }
  })
}

test('[UI5] a link signs in once, leaves the address bar, and leads where one was heading', async ({ demo, visit }) => {
  const page = await visit()
  await page.goto('/contrats/nouveau')
  await expect(page.getByText('vous y serez ramené')).toBeVisible()
  await page.getByLabel('Adresse électronique').fill(people.commune)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Consultez votre messagerie' })).toBeVisible()

  const link = await signInLink(demo, people.commune)
  const mailed = await page.context().newPage()
  await mailed.goto(link)
  await expect(mailed.getByRole('heading', { name: 'Nouveau contrat' })).toBeVisible()
  expect(new URL(mailed.url()).hash).toBe('')

  const other = await visit()
  await other.goto(link)
  await expect(other.getByRole('alert')).toContainText('n’est pas valable ou a déjà servi')
  expect(new URL(other.url()).hash).toBe('')
})

test('[UI7] a contract is created by keyboard alone, and nothing typed is lost on the way', async ({ visit }) => {
  const page = await visit({ as: people.pilot })
  await page.goto('/')
  const reach = async (role: 'link' | 'button', name: string): Promise<void> => {
    const target = page.getByRole(role, { name, exact: true })
    await expect(target).toBeVisible()
    await expect(async () => {
      await page.keyboard.press('Tab')
      await expect(target).toBeFocused({ timeout: 1 })
    }).toPass({ intervals: [0] })
    await page.keyboard.press('Enter')
  }
  await reach('link', 'Nouveau contrat')
  await expect(page.getByRole('heading', { level: 1, name: 'Nouveau contrat' })).toBeFocused()
  await expect(page).toHaveTitle('Nouveau contrat · Coplume')

  await reach('button', 'Continuer')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('200033579')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Changer d’intercommunalité' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await reach('button', 'Continuer')

  const title = page.getByLabel('Titre du contrat')
  await expect(page.getByRole('heading', { name: 'Périmètre' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(title).toBeFocused()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Contrat tapé au clavier')
  await page.reload()
  await expect(title).toHaveValue('Contrat tapé au clavier')
  await reach('button', 'Continuer')
  await expect(page.getByRole('heading', { name: 'Parties' })).toBeFocused()
  await page.goBack()
  await expect(title).toHaveValue('Contrat tapé au clavier')
  await page.goForward()
  for (const step of ['Jalons et plumes', 'Récapitulatif']) {
    await reach('button', 'Continuer')
    await expect(page.getByRole('heading', { name: step })).toBeFocused()
  }
  await reach('button', 'Créer le contrat')
  await expect(page).toHaveURL(/\/contrats\/[a-z2-7]{16}\/redaction/)
  await expect(page.getByText('Contrat tapé au clavier').first()).toBeVisible()
})

test('[UI8] a change of state is seen at once by whoever has the contract open', async ({ visit }) => {
  const [pilot, region] = [await visit({ as: people.pilot }), await visit({ as: people.region })]
  await openFirstContract(pilot)
  await region.goto(pilot.url())
  const changing = pilot
    .getByRole('row')
    .filter({ has: pilot.getByRole('button', { name: /^En relecture/ }) })
    .first()
  const title = (await changing.getByRole('link').innerText()).trim()
  await changing.getByRole('button', { name: /changer l’état/ }).press('Enter')
  await pilot.getByRole('menuitem', { name: 'Valider la section' }).press('Enter')
  for (const page of [pilot, region]) {
    await expect(page.getByRole('row').filter({ hasText: title }).first()).toContainText('Validée')
  }
})

test('[UI9] who does not pilot reads the parties without being offered to change them', async ({ visit }) => {
  const page = await visit({ as: people.observer })
  await openFirstContract(page)
  await expect(page.getByRole('button', { name: 'Régler le contrat' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Parties', exact: true }).click()
  await expect(page.getByText('Les pilotes du contrat tiennent cette liste')).toBeVisible()
  await expect(page.getByRole('button', { name: /Inviter|Ajouter|Actions/ })).toHaveCount(0)
  await expect(page.getByRole('link', { name: /@/ })).toHaveCount(0)
})

test('[UI3] an unknown contract and a silent server are said in words, and can be left', async ({ visit }) => {
  const page = await visit({ as: people.region })
  await page.goto('/contrats/aaaaaaaaaaaaaaaa/parties')
  await expect(page.getByRole('heading', { level: 1, name: 'Page introuvable' })).toBeVisible()
  await checked(page)
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: 'Mes contrats' })).toBeVisible()
  await page.route('**/api/templates', (route) => route.abort())
  await page.goto('/contrats/nouveau')
  await expect(page.getByRole('heading', { level: 1, name: 'Le serveur ne répond pas' })).toBeVisible()
  await checked(page)
  await page.unroute('**/api/templates')
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await expect(page.getByRole('heading', { name: 'Territoire et modèle' })).toBeVisible()
})

test('[UI11] the content policy blocks nothing of ours, and signing out leaves nothing behind', async ({ visit }) => {
  const page = await visit({ as: people.prefecture })
  const blocked: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) blocked.push(message.text())
  })
  await openFirstContract(page)
  await page.getByRole('button', { name: /^Mon compte/ }).click()
  await page.getByRole('menuitemradio', { name: 'Sombre' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Mon compte/ }).click()
  await page.getByRole('menuitem', { name: 'Se déconnecter' }).click()
  await expect(page.getByRole('heading', { name: 'Connexion' })).toBeVisible()
  await page.goto('/')
  await expect(page).toHaveURL(/\/connexion$/)
  expect(blocked).toEqual([])
})
