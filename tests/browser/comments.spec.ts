// Remarks on a passage, by people who may not write, in real browsers.
import { expect, test } from '../support/contract-browser.ts'

const REMARK = 'Il faudrait citer la circulaire.'

test('[ED10] [ED14] a reader comments by the keyboard, the writer answers and closes', async ({ arras }) => {
  const region = await arras.join('region', 'rene@region.example', 'René Région')
  const section = await arras.numbered('1')
  const [claire, reader] = [await arras.desk(arras.chief), await arras.desk(region)]
  await Promise.all([claire.open(section), reader.open(section)])

  await reader.editor.focus()
  await reader.page.keyboard.press('ArrowDown')
  await reader.page.keyboard.press('Control+Alt+m')
  await expect(reader.page.getByLabel('Votre commentaire')).toBeFocused()
  await reader.page.keyboard.type(REMARK)
  await reader.page.keyboard.press('Control+Enter')
  await expect(reader.editor.locator('mark.passage').first()).toBeVisible()

  await expect(claire.editor.locator('mark.passage').first()).toBeVisible()
  const thread = claire.page.getByRole('article').filter({ hasText: REMARK })
  const pointed = claire.editor.locator('mark.passage-active')
  await expect(pointed).toHaveCount(0)
  await thread.last().hover()
  await expect(pointed.first()).toBeVisible()
  await claire.page.mouse.move(0, 0)
  await expect(pointed).toHaveCount(0)
  await claire.page.keyboard.press('Control+Alt+n')
  await expect(thread.last()).toBeFocused()
  await thread.last().getByRole('button', { name: 'Répondre' }).click()
  await claire.page.getByLabel('Votre réponse').fill('C’est fait.')
  await thread.last().getByRole('button', { name: 'Répondre' }).click()
  await expect(reader.page.getByText('C’est fait.')).toBeVisible()
  await thread.last().getByRole('button', { name: 'Clore' }).click()
  await expect(reader.editor.locator('mark.passage')).toHaveCount(0)
  await reader.page.getByRole('button', { name: /^Clos/ }).click()
  await expect(reader.page.getByText(/^Close par Claire Cheffe/)).toBeVisible()
})

test('[ED11] a remark whose passage is deleted stays, with its quote, and comes back with the passage', async ({
  arras,
}) => {
  const desk = await arras.desk(arras.chief)
  await desk.open(await arras.numbered('1'))
  await desk.atEnd()
  await desk.page.keyboard.press('Enter')
  await desk.page.keyboard.type('Passage que l’on va retirer.')
  await expect(desk.saveState).toHaveText(/^Enregistré à/)
  await desk.page.keyboard.press('Shift+Home')
  await desk.page.keyboard.press('Control+Alt+m')
  await desk.page.getByLabel('Votre commentaire').fill(REMARK)
  await desk.page.keyboard.press('Control+Enter')
  await expect(desk.editor.locator('mark.passage')).toHaveText('Passage que l’on va retirer.')
  await desk.atEnd()
  await desk.page.keyboard.press('Shift+Home')
  await desk.page.keyboard.press('Delete')
  await desk.page.reload()
  await expect(desk.page.getByText('Passage supprimé ou réécrit')).toBeVisible()
  await expect(desk.page.getByText(REMARK)).toBeVisible()
})

test('[ED13] a remark that could not be sent stays in its box', async ({ arras }) => {
  const desk = await arras.desk(arras.chief)
  await desk.open(await arras.numbered('1'))
  await desk.editor.locator('p').first().click({ clickCount: 3 })
  await desk.page.getByRole('button', { name: 'Commenter' }).first().click()
  await desk.page.getByLabel('Votre commentaire').fill(REMARK)
  await desk.context.route('**/threads', (route) => route.abort())
  await desk.page.keyboard.press('Control+Enter')
  await expect(desk.page.getByText('Ce que vous avez écrit est toujours là.')).toBeVisible()
  await expect(desk.page.getByLabel('Votre commentaire')).toHaveValue(REMARK)
  await desk.context.unroute('**/threads')
  await desk.page.getByLabel('Votre commentaire').press('Control+Enter')
  await expect(desk.editor.locator('mark.passage').first()).toBeVisible()
})
