// What was acknowledged is what is read, counted and exported: at once, and after a crash.
import { ContractText } from '@coplume/shared/api'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ArrasContract, arrasContract, CHIEF } from '../support/arras-contract.ts'
import { openDocx } from '../support/docx-package.ts'
import { type SignedInClient, startTestServer } from '../support/start-server.ts'

let arras: ArrasContract
beforeEach(async () => {
  arras = await arrasContract()
})
afterEach(() => arras.server.discard())

const htmlOf = async (client: SignedInClient, section: string): Promise<string> => {
  const reply = await client.get(`${arras.path}/text?section=${section}`)
  return ContractText.parse(await reply.json()).sections[0]?.html ?? ''
}

describe('the text that is read', () => {
  it('[SE4] holds every acknowledged word, in the page and in the export', async () => {
    const section = await arras.section((one) => one.title === 'Préambule')
    const writer = await arras.connect(arras.chief, section.id)
    for (let n = 1; n <= 5; n++) {
      writer.writes(`Phrase numéro ${n} du préambule.`)
      await writer.saved()
      expect(await htmlOf(arras.chief, section.id)).toContain(`<p>Phrase numéro ${n} du préambule.</p>`)
    }
    const file = await arras.chief.get(`${arras.path}/export?format=docx&section=${section.id}`)
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+\.docx"$/)
    const words = openDocx(new Uint8Array(await file.arrayBuffer())).paragraphs()
    expect(words).toContain('Phrase numéro 5 du préambule.')
    const counted = await arras.section((one) => one.id === section.id)
    expect(counted.words).toBe(section.words + 5 * 5)
    expect(counted.editedAt).not.toBeNull()
  })

  it('[SE4] is found again after a stop, and when the projection was lost with the process', async () => {
    const section = await arras.section((one) => one.title === 'Préambule')
    const before = await arras.server.deps.db
      .selectFrom('section_projections')
      .selectAll()
      .where('section_id', '=', section.id)
      .executeTakeFirstOrThrow()
    const writer = await arras.connect(arras.chief, section.id)
    writer.writes('Phrase acquittée avant l’arrêt.')
    await writer.saved()
    await arras.server.stop()
    const again = await startTestServer({ dataDir: arras.server.dataDir })
    const chief = await again.signIn(CHIEF)
    expect(await htmlOf(chief, section.id)).toContain('Phrase acquittée avant l’arrêt.')
    // As if the process had been killed before the projection was written.
    await again.deps.db
      .updateTable('section_projections')
      .set({ json: before.json, edited_at: before.edited_at })
      .where('section_id', '=', section.id)
      .execute()
    await again.stop()
    const third = await startTestServer({ dataDir: arras.server.dataDir })
    expect(await htmlOf(await third.signIn(CHIEF), section.id)).toContain('Phrase acquittée avant l’arrêt.')
    await third.stop()
  })
})
