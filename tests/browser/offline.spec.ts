// Writing without a network, across a reload, a restart of the server and a lost right.

import { expect, test } from '../support/contract-browser.ts'
import { startTestServer } from '../support/start-server.ts'

test('[OF7] text typed offline survives a reload, and goes out on return', async ({ arras }) => {
  const paul = await arras.join('epci', 'paul@arras.example', 'Paul Plume')
  const section = await arras.numbered('1')
  const [claire, other] = [await arras.desk(arras.chief), await arras.desk(paul)]
  await Promise.all([claire.open(section), other.open(section)])
  await expect(claire.saveState).toHaveText('Enregistré')
  // The page itself must have been kept before it can open without a network.
  await claire.page.evaluate(() => navigator.serviceWorker.ready)
  await claire.page.reload()
  await expect(claire.saveState).toHaveText('Enregistré')

  await claire.cutNetwork()
  await expect(claire.saveState).toHaveText(/^Hors ligne/)
  await claire.atEnd()
  await claire.page.keyboard.type(' Écrit dans le train.')
  await expect(claire.saveState).toHaveText('Hors ligne\u00a0: 1\u00a0modification gardée sur cet appareil')
  await claire.page.reload()
  await expect(claire.editor).toContainText('Écrit dans le train.')
  await expect(claire.saveState).toHaveText(/^Hors ligne\u00a0: 1/)

  await claire.restoreNetwork()
  await expect(other.editor).toContainText('Écrit dans le train.')
  await expect(claire.saveState).toHaveText(/^Enregistré/)
})

test('[OF8] a restart of the server is said, and loses nothing', async ({ arras }) => {
  const section = await arras.numbered('1')
  const desk = await arras.desk(arras.chief)
  await desk.open(section)
  await desk.atEnd()
  await desk.page.keyboard.type(' Avant.')
  await expect(desk.saveState).toHaveText(/^Enregistré à/)
  const { port, dataDir } = arras.server
  await arras.server.stop()
  await expect(desk.saveState).toHaveText(/^Hors ligne/)
  await desk.page.keyboard.type(' Pendant.')
  const again = await startTestServer({ dataDir, env: { PORT: String(port) } })
  await expect(desk.saveState).toHaveText(/^Enregistré à/)
  const text = await (
    await fetch(`${again.address}${arras.path}/text`, { headers: { cookie: arras.chief.cookie } })
  ).text()
  expect(text).toContain('Avant. Pendant.')
  await again.stop()
})

test('[OF4] text that arrives after the section was frozen is handed back to its author', async ({ arras }) => {
  const paul = await arras.join('epci', 'paul@arras.example', 'Paul Plume')
  const section = await arras.numbered('1')
  const desk = await arras.desk(paul)
  await desk.open(section)
  await expect(desk.saveState).toHaveText('Enregistré')
  await desk.cutNetwork()
  await desk.atEnd()
  await desk.page.keyboard.type(' Trop tard.')
  await expect(desk.saveState).toHaveText(/^Hors ligne\u00a0: 1/)
  for (const state of ['drafting', 'review', 'validated', 'frozen']) {
    const changed = await arras.chief.send('PATCH', `${arras.path}/sections/${section.id}`, { state })
    expect(changed.ok).toBe(true)
  }
  await desk.restoreNetwork()
  await expect(desk.page.getByText('Texte non intégré')).toBeVisible()
  await expect(desk.page.locator('.set-aside-text')).toContainText('Trop tard.')
  await expect(desk.editor).not.toContainText('Trop tard.')
  await expect(desk.editor).toHaveAttribute('aria-readonly', 'true')
  await desk.page.getByRole('button', { name: 'Supprimer ce texte' }).click()
  await expect(desk.page.getByText('Texte non intégré')).toHaveCount(0)
})

test('[OF5] after a long absence, text typed offline waits for its author’s decision', async ({ arras }) => {
  const paul = await arras.join('epci', 'paul@arras.example', 'Paul Plume')
  const section = await arras.numbered('1')
  const [claire, other] = [await arras.desk(arras.chief), await arras.desk(paul)]
  await Promise.all([claire.open(section), other.open(section)])
  await claire.page.evaluate(() => navigator.serviceWorker.ready)
  await claire.page.reload()
  await expect(claire.saveState).toHaveText('Enregistré')
  await claire.cutNetwork()
  await claire.atEnd()
  await claire.page.keyboard.type(' Vieux de vingt minutes.')
  await expect(claire.saveState).toHaveText(/^Hors ligne\u00a0: 1/)
  await other.atEnd()
  await other.page.keyboard.type(' Écrit entre-temps.')
  await expect(other.saveState).toHaveText(/^Enregistré à/)

  await claire.page.evaluate(() => {
    for (const key of Object.keys(localStorage))
      if (key.startsWith('coplume:unsent:')) localStorage.setItem(key, String(Date.now() - 20 * 60 * 1000))
  })
  await claire.page.reload()
  await expect(claire.editor).toContainText('Vieux de vingt minutes.')
  await claire.restoreNetwork()
  await expect(claire.page.getByText('La section a changé pendant votre absence')).toBeVisible()
  await expect(other.editor).not.toContainText('Vieux de vingt minutes.')
  await claire.page.getByRole('button', { name: 'Garder à part' }).click()
  await expect(claire.editor).toContainText('Écrit entre-temps.')
  await expect(claire.editor).not.toContainText('Vieux de vingt minutes.')
  await expect(claire.page.getByText('Texte non intégré')).toBeVisible()
  await expect(claire.page.locator('.set-aside-text')).toContainText('Vieux de vingt minutes.')
})
