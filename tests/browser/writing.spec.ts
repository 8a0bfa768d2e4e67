// Writing a section together, in real browsers.
import { expect, test } from '../support/contract-browser.ts'

test('[ED1] two people type in one section at once, see each other and end with the same text', async ({ arras }) => {
  const paul = await arras.join('epci', 'paul@arras.example', 'Paul Plume')
  const section = await arras.numbered('1')
  const [claire, other] = [await arras.desk(arras.chief), await arras.desk(paul)]
  await Promise.all([claire.open(section), other.open(section)])
  await claire.atEnd()
  await other.editor.focus()
  await other.page.keyboard.press('Control+Home')
  await Promise.all([
    claire.page.keyboard.type(' Fin écrite par Claire.', { delay: 5 }),
    other.page.keyboard.type('Début écrit par Paul. ', { delay: 5 }),
  ])
  for (const desk of [claire, other]) {
    await expect(desk.editor).toContainText('Fin écrite par Claire.')
    await expect(desk.editor).toContainText('Début écrit par Paul.')
    await expect(desk.saveState).toHaveText(/^Enregistré à/)
  }
  await expect(claire.page.locator('.caret-label')).toHaveText('Paul Plume — CUA')
  await expect(other.page.locator('.caret-label')).toHaveText('Claire Cheffe — CUA')
  await expect(claire.page.getByTestId('status-voice')).toHaveText('Paul Plume modifie cette section.')
  // The carets of the others are not the text.
  const text = (desk: typeof claire): Promise<string | null> =>
    desk.editor.evaluate((editor) => {
      const copy = editor.cloneNode(true) as HTMLElement
      for (const caret of copy.querySelectorAll('.caret,.ProseMirror-separator')) caret.remove()
      return copy.textContent
    })
  expect((await text(claire))?.replaceAll('\u2060', '')).toBe((await text(other))?.replaceAll('\u2060', ''))
})

test('[ED2] who may not write reads and is told why; their keys change nothing', async ({ arras }) => {
  const region = await arras.join('region', 'rene@region.example', 'René Région')
  const section = await arras.numbered('1')
  const desk = await arras.desk(region)
  await desk.open(section)
  await expect(desk.editor).toHaveAttribute('aria-readonly', 'true')
  await expect(desk.page.getByText('Vous pouvez commenter\u00a0; CUA tient la plume').first()).toBeVisible()
  const before = await desk.editor.innerText()
  await desk.editor.click()
  await desk.page.keyboard.type('Intrusion')
  expect(await desk.editor.innerText()).toBe(before)
  await expect(desk.page.getByRole('toolbar')).toHaveCount(0)
})

test('[TY4] each correction is one undo step, which gives back what was typed', async ({ arras }) => {
  const desk = await arras.desk(arras.chief)
  await desk.open(await arras.numbered('1'))
  await desk.atEnd()
  await desk.page.keyboard.press('Enter')
  await desk.page.keyboard.type('L\'État dit "oui" ; vraiment ?')
  await expect(desk.editor).toContainText('L’État dit «\u00a0oui\u00a0»\u202f; vraiment\u202f?')
  await desk.page.keyboard.press('Control+z')
  await expect(desk.editor).toContainText('vraiment ?')
  await desk.page.keyboard.type(' Voir https://exemple.fr/page?id=1;b')
  await expect(desk.editor).toContainText('https://exemple.fr/page?id=1;b')
})

test('[ED3] a footnote is called, written in its place, numbered and listed for everybody', async ({ arras }) => {
  const region = await arras.join('region', 'rene@region.example', 'René Région')
  const section = await arras.numbered('1')
  const [claire, reader] = [await arras.desk(arras.chief), await arras.desk(region)]
  await Promise.all([claire.open(section), reader.open(section)])
  await claire.atEnd()
  await claire.page.getByRole('button', { name: 'Note de bas de page' }).click()
  await expect(claire.page.getByRole('textbox', { name: 'Texte de la note' })).toBeFocused()
  await claire.page.keyboard.type("Loi de programmation, l'article 6.")
  await claire.page.keyboard.press('Escape')
  await claire.page.keyboard.type(' Suite.')
  await expect(claire.editor).toContainText('Suite.')
  await expect(claire.saveState).toHaveText(/^Enregistré à/)
  await expect(reader.page.locator('.section-live .notes li')).toHaveText('Loi de programmation, l’article 6.')
  await reader.editor.getByRole('button', { name: /^Note/ }).click()
  await expect(reader.page.getByRole('textbox', { name: 'Texte de la note' })).toHaveAttribute('aria-readonly', 'true')
})

test('[ED4] a table is inserted, grows and keeps its header row', async ({ arras }) => {
  const desk = await arras.desk(arras.chief)
  await desk.open(await arras.numbered('1'))
  await desk.atEnd()
  await desk.page.getByRole('button', { name: 'Tableau', exact: true }).click()
  await desk.page.keyboard.type('Quartier')
  await desk.page.keyboard.press('Tab')
  await desk.page.keyboard.type('Montant')
  await desk.page.getByRole('button', { name: 'Modifier le tableau' }).click()
  await desk.page.getByRole('menuitem', { name: 'Ajouter une ligne au-dessous' }).click()
  await expect(desk.editor.locator('tr')).toHaveCount(4)
  await expect(desk.editor.locator('tr').first().locator('th')).toHaveCount(3)
  await expect(desk.saveState).toHaveText(/^Enregistré à/)
})

test('[ED8] the keyboard goes round plan, text and comments, and out of the text', async ({ arras }) => {
  const desk = await arras.desk(arras.chief)
  await desk.open(await arras.numbered('1'))
  const region = (name: string) => desk.page.locator(`[data-region="${name}"]`)
  await desk.editor.focus()
  await desk.page.keyboard.press('F6')
  await expect(region('threads').locator(':focus')).toHaveCount(1)
  await desk.page.keyboard.press('F6')
  await expect(region('outline').locator(':focus')).toHaveCount(1)
  await desk.page.keyboard.press('Escape')
  await expect(desk.editor).toBeFocused()
  await desk.page.keyboard.press('Escape')
  await desk.page.keyboard.press('Tab')
  await expect(desk.editor).not.toBeFocused()
})

test('[ED12] leaving a section shows at once the text just written', async ({ arras }) => {
  const desk = await arras.desk(arras.chief)
  const section = await arras.numbered('1')
  await desk.open(section)
  await desk.atEnd()
  await desk.page.keyboard.type(' Phrase toute neuve.')
  const next = await arras.numbered('1.1')
  await desk.page.getByRole('button', { name: `Rédiger « ${next.title} »` }).click()
  await expect(desk.editor).toHaveAccessibleName(`1.1 ${next.title}`)
  await expect(desk.editor).toBeFocused()
  await expect(desk.page.locator(`#section-${section.id} .section-text`)).toContainText('Phrase toute neuve.')
})
