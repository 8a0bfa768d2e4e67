// axe on the contract page with everything a section may hold, in light and dark, wide and narrow.
import { expectNoViolations } from '../support/browser.ts'
import { type Desk, expect, test } from '../support/contract-browser.ts'

// axe looks at every word: a short contract has the same parts as a long one.
test.use({ templateId: 'fiche-engagement' })

async function furnish(desk: Desk): Promise<void> {
  const { page, editor, saveState } = desk
  await desk.atEnd()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Remarque encadrée')
  await page.getByRole('button', { name: 'Autres mises en forme' }).click()
  await page.getByRole('menuitem', { name: 'Point d’attention' }).click()
  await expect(editor.getByRole('note').filter({ hasText: 'Remarque encadrée' })).toBeVisible()
  await page.getByRole('button', { name: 'Note de bas de page' }).click()
  await page.keyboard.type('Source : INSEE.')
  await page.keyboard.press('Escape')
  await editor.locator('p').first().click({ clickCount: 3 })
  await page.keyboard.press('Control+Alt+m')
  await page.getByLabel('Votre commentaire').fill('À revoir.')
  await page.keyboard.press('Control+Enter')
  await expect(editor.locator('mark.passage').first()).toBeVisible()
  await expect(saveState).toHaveText(/^Enregistré à/)
}

test('[ED9] nothing to report on the contract page, wide and light, then dark', async ({ arras }) => {
  test.slow()
  const desk = await arras.desk(arras.chief)
  await desk.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await desk.open(await arras.numbered('1'))
  await furnish(desk)
  await expectNoViolations(desk.page)
  await desk.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await expectNoViolations(desk.page)
})

test('[ED9] nothing to report on a phone, with the comments open', async ({ arras }) => {
  test.slow()
  const desk = await arras.desk(arras.chief)
  await desk.page.setViewportSize({ width: 390, height: 844 })
  await desk.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await desk.open(await arras.numbered('1'))
  await expectNoViolations(desk.page)
  await desk.page.getByRole('button', { name: /Commentaires/ }).click()
  await expect(desk.page.getByRole('dialog')).toBeVisible()
  await expectNoViolations(desk.page)
})
