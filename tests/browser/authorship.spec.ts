// « Qui a écrit quoi » in a real browser: two people of two organisations in one section, then the shares.
import { expectNoSidewaysScroll, expectNoViolations } from '../support/browser.ts'
import { type Desk, expect, test } from '../support/contract-browser.ts'

// axe looks at every word: a short contract has the same parts as a long one.
test.use({ templateId: 'fiche-engagement' })

const showAuthors = async (desk: Desk): Promise<void> => {
  const toggle = desk.page.getByRole('button', { name: 'Qui a écrit quoi' })
  await toggle.click()
  await expect(toggle).toHaveAttribute('aria-pressed', 'true')
}

test('[AU9] the live text tells who wrote each passage, through Enter and undo', async ({ arras }) => {
  test.slow()
  const paul = await arras.join('state', 'paul@prefecture.example', 'Paul Plume')
  const section = await arras.numbered('1')
  const granted = await arras.chief.send('PATCH', `${arras.path}/sections/${section.id}`, {
    grants: [{ organisationId: paul.me.organisation.id, right: 'write' }],
  })
  expect(granted.ok).toBe(true)
  const [claire, other] = [await arras.desk(arras.chief), await arras.desk(paul)]
  await claire.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await Promise.all([claire.open(section), other.open(section)])
  await claire.atEnd()
  await claire.page.keyboard.press('Enter')
  await claire.page.keyboard.type('Les parties agissent ensemble')
  await expect(other.editor).toContainText('agissent ensemble')
  await other.atEnd()
  await other.page.keyboard.type(' pour les quartiers.')
  await expect(claire.editor).toContainText('pour les quartiers.')

  await showAuthors(claire)
  const marks = claire.editor.locator('.written')
  const hers = marks.filter({ hasText: 'Les parties agissent ensemble' })
  const his = marks.filter({ hasText: 'pour les quartiers.' })
  await expect(hers).toHaveAttribute('title', /^Claire Cheffe — .*CUA$/)
  await expect(his).toHaveAttribute('title', /^Paul Plume — agent state — /)
  // Told apart without colour, and the template's text left bare.
  expect(await hers.getAttribute('class')).not.toBe(await his.getAttribute('class'))
  await expect(marks).toHaveCount(2)

  const status = claire.page.locator('.authorship-line').getByRole('status')
  await claire.atEnd()
  await expect(status).toHaveText(/^Passage écrit par Paul Plume — agent state — /)
  await claire.page.keyboard.press('Home')
  await claire.page.keyboard.press('ArrowRight')
  await expect(status).toHaveText(/^Passage écrit par Claire Cheffe — /)

  // Somebody else splits her sentence, then deletes some of it and brings it back.
  await showAuthors(other)
  await other.page.keyboard.press('Control+End')
  await other.page.keyboard.press('Home')
  for (let at = 0; at < 'Les parties'.length; at++) await other.page.keyboard.press('ArrowRight')
  await other.page.keyboard.press('Enter')
  await other.page.keyboard.press('Delete')
  await other.page.keyboard.press('Control+Delete')
  await expect(claire.editor).not.toContainText('agissent')
  await other.page.keyboard.press('Control+z')
  await expect(claire.editor).toContainText('agissent')
  for (const desk of [claire, other])
    await expect(desk.editor.locator('.written', { hasText: 'agissent' })).toHaveAttribute('title', /^Claire Cheffe/)

  // What I type is mine at once.
  await claire.atEnd()
  await claire.page.keyboard.type(' Dès demain.')
  await expect(claire.editor.locator('.written', { hasText: 'Dès demain.' })).toHaveAttribute('title', /^Claire Cheffe/)

  const shares = claire.page.getByRole('list', { name: 'Parts de la section' })
  await expect(shares.getByRole('listitem')).toHaveCount(2)
  await expect(shares).toContainText(/CUA.*\d+\u00a0mots, \d+\u00a0%/)
  await expectNoViolations(claire.page)
  await claire.page.getByRole('button', { name: 'Par personne' }).click()
  await expect(shares).toContainText('Paul Plume, agent state')
  await claire.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await expectNoViolations(claire.page)
  await claire.page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(claire.page)
  await expectNoViolations(claire.page)

  await claire.page.getByRole('button', { name: `Actions sur « ${section.title} »` }).click()
  await claire.page.getByRole('menuitem', { name: 'Masquer qui a écrit quoi' }).click()
  await expect(marks).toHaveCount(0)
})

test('[AU9] a reader sees it too, and the cockpit gives the shares of the contract', async ({ arras }) => {
  const paul = await arras.join('state', 'paul@prefecture.example', 'Paul Plume')
  const section = await arras.numbered('1')
  const writer = await arras.desk(arras.chief)
  await writer.open(section)
  await writer.atEnd()
  await writer.page.keyboard.type(' Nous nous engageons.')
  await expect(writer.saveState).toHaveText(/^Enregistré à/)

  const reader = await arras.desk(paul)
  await reader.open(section)
  await showAuthors(reader)
  await expect(reader.editor.locator('.written')).toHaveAttribute('title', /^Claire Cheffe/)

  await reader.page.goto(`${arras.server.url}/contrats/${arras.contractId}/tableau-de-bord`)
  const shares = reader.page.getByRole('list', { name: 'Parts du contrat' })
  await expect(shares.getByRole('listitem')).toHaveText(/CUA3\u00a0mots, 100\u00a0%/)
  await expect(reader.page.getByText(/^Texte du modèle, compté à part/)).toBeVisible()
  await expectNoViolations(reader.page)
})
