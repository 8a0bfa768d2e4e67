// Signing out of a shared desk erases its copies, never text that exists nowhere else.
import { CHIEF } from '../support/arras-contract.ts'
import { expect, test } from '../support/contract-browser.ts'

test.use({ templateId: 'fiche-engagement' })

test('[OF9] signing out asks before it erases text that is not on the server', async ({ arras }) => {
  const section = await arras.numbered('1')
  const desk = await arras.desk(arras.chief)
  const { page, editor, saveState } = desk
  const signOut = async (): Promise<void> => {
    await page.getByRole('button', { name: /^Mon compte/ }).click()
    await page.getByRole('menuitem', { name: 'Se déconnecter' }).click()
  }
  const dialog = page.getByRole('alertdialog')

  await desk.open(section)
  await expect(saveState).toHaveText('Enregistré')
  await desk.cutNetwork()
  await desk.atEnd()
  await page.keyboard.type(' Nulle part ailleurs.')
  await expect(saveState).toHaveText(/^Hors ligne\u00a0: 1/)
  await signOut()
  await expect(dialog).toContainText(
    'Dans 1\u00a0section, des modifications ne sont pas encore enregistrées sur le serveur.',
  )
  const stay = dialog.getByRole('button', { name: 'Rester connecté' })
  await expect(stay).toBeFocused()
  await stay.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(editor).toContainText('Nulle part ailleurs.')

  // The API answers again, the text still cannot go.
  await desk.context.setOffline(false)
  await signOut()
  await dialog.getByRole('button', { name: 'Se déconnecter et effacer ce texte' }).click()
  await expect(page).toHaveURL(/\/connexion$/)
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('coplume:')))).toEqual([])
})

test('[OF9] signing out with everything saved asks nothing', async ({ arras }) => {
  const section = await arras.numbered('1')
  const desk = await arras.desk(arras.chief)
  await desk.open(section)
  await desk.atEnd()
  await desk.page.keyboard.type(' Parti à temps.')
  await desk.page.getByRole('button', { name: /^Mon compte/ }).click()
  await desk.page.getByRole('menuitem', { name: 'Se déconnecter' }).click()
  await expect(desk.page).toHaveURL(/\/connexion$/)
  const again = await arras.server.signIn(CHIEF)
  expect(await (await again.get(`${arras.path}/text`)).text()).toContain('Parti à temps.')
})
