// What comes out of the clipboards of Word, Word online, LibreOffice and Google Docs.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as plain } from '@playwright/test'
import { build } from 'vite'
import { expect, test } from '../support/contract-browser.ts'

const folder = join(import.meta.dirname, 'clipboards')
const CLEANER = 'client/src/features/section-editor/paste/clean-clipboard.ts'

/** The cleaner as one script, to run in a real DOM. */
async function cleanerScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@coplume/source'] },
    build: { write: false, lib: { entry: CLEANER, formats: ['iife'], name: 'coplumePaste' } },
  })
  const [bundle] = [built].flat()
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined
  if (chunk?.type !== 'chunk') throw new Error('nothing was built')
  return chunk.code
}

declare global {
  var coplumePaste: { cleanClipboard(html: string): { html: string; images: number } }
}

plain('[PS1] each recorded clipboard becomes the structure that was copied', async ({ page }) => {
  await page.addScriptTag({ content: await cleanerScript() })
  const recorded = readdirSync(folder).filter((file) => !file.endsWith('.expected.html'))
  expect(recorded.length).toBeGreaterThan(4)
  for (const file of recorded) {
    const html = readFileSync(join(folder, file), 'utf8')
    const expected = readFileSync(join(folder, file.replace('.html', '.expected.html')), 'utf8')
    const cleaned = await page.evaluate((given) => globalThis.coplumePaste.cleanClipboard(given), html)
    expect(cleaned.html, file).toBe(expected.replaceAll('\n', ''))
  }
})

test('[PS2] a paste from Word is saved clean; pictures left out and too long a paste are said', async ({ arras }) => {
  const desk = await arras.desk(arras.chief)
  await desk.open(await arras.numbered('1'))
  await desk.atEnd()
  await desk.page.keyboard.press('Enter')
  await desk.page.keyboard.press('Enter')
  const paste = (html: string): Promise<void> =>
    desk.editor.evaluate((editor, given) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', given)
      editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, html)
  await paste(readFileSync(join(folder, 'word-desktop.html'), 'utf8'))
  await expect(desk.editor.locator('h3', { hasText: 'Orientation 1' })).toBeVisible()
  await expect(desk.editor.locator('td[rowspan="2"]')).toHaveText('Arras')
  await expect(desk.editor.locator('[style]').filter({ hasText: 'préfet' })).toHaveCount(0)
  await expect(desk.page.getByText('Une image n’a pas été collée')).toBeVisible()
  await expect(desk.saveState).toHaveText(/^Enregistré à/)

  const before = await desk.editor.innerText()
  await paste(`<p>${'mot '.repeat(130_000)}</p>`)
  await expect(desk.page.getByText('Ce que vous collez est trop long')).toBeVisible()
  expect(await desk.editor.innerText()).toBe(before)
})
