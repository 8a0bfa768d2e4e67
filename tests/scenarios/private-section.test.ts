// A section kept private by its owner: whoever may not read it learns nothing of it, by any route.
import { ContractText, Problem, ThreadList } from '@coplume/shared/api'
import type { Section } from '@coplume/shared/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ArrasContract, arrasContract } from '../support/arras-contract.ts'
import { openDocx } from '../support/docx-package.ts'
import type { SignedInClient } from '../support/start-server.ts'

const SECRET = 'Montant confidentiel de la Région'

let arras: ArrasContract
let region: SignedInClient
let commune: SignedInClient
let hidden: Section
beforeAll(async () => {
  arras = await arrasContract()
  region = await arras.join('region', 'jeanne@region.example')
  commune = await arras.join('commune', 'nadia@arras.example')
  hidden = await arras.section((section) => section.title === 'Engagements de la Région')
  const path = `${arras.path}/sections/${hidden.id}`
  const made = await region.send('PATCH', path, { released: false, title: 'Titre gardé' })
  expect(made.status).toBe(204)
  const writer = await arras.connect(region, hidden.id)
  writer.writes(SECRET)
  await writer.saved()
  await writer.leave()
  const anchor = { start: null, end: null, quote: SECRET, prefix: '', suffix: '', offset: 0 }
  const opened = await region.send('POST', `${arras.path}/threads`, {
    sectionId: hidden.id,
    anchor,
    body: 'Remarque interne à la Région',
  })
  expect(opened.status).toBe(200)
})
afterAll(() => arras.server.discard())

const docxText = async (response: Response): Promise<string> =>
  openDocx(new Uint8Array(await response.arrayBuffer()))
    .paragraphs()
    .join('\n')

const problem = async (response: Response) => Problem.parse(await response.json()).code

describe('a private section', () => {
  it('[RT5] is whole for its owner', async () => {
    const seen = await arras.section((section) => section.id === hidden.id, region)
    expect(seen).toMatchObject({ myRight: 'write', released: false, openThreads: 1 })
    expect(seen.words).toBeGreaterThan(0)
    const text = ContractText.parse(await (await region.get(`${arras.path}/text`)).json())
    expect(JSON.stringify(text)).toContain(SECRET)
    expect(await docxText(await region.get(`${arras.path}/export?format=docx`))).toContain(SECRET)
  })

  it('[RT5] is a row without content for a pilot', async () => {
    const seen = await arras.section((section) => section.id === hidden.id)
    expect(seen).toMatchObject({ title: 'Titre gardé', myRight: 'none', words: 0, openThreads: 0, editedAt: null })
  })

  it('[RT5] is in nothing that the other parties are sent, by any route', async () => {
    for (const path of ['', '/text', `/text?section=${hidden.id}`, '/threads']) {
      const body = await (await commune.get(`${arras.path}${path}`)).text()
      for (const trace of [hidden.id, 'Titre gardé', SECRET, 'Remarque interne'])
        expect(body, `${path} → ${trace}`).not.toContain(trace)
    }
    const summary = await (await commune.get('/api/contracts')).json()
    const { sections } = await arras.read(commune)
    expect(summary).toMatchObject({ contracts: [{ sections: sections.length }] })
    expect(sections.length).toBe((await arras.read()).sections.length - 1)
  })

  it('[RT5] gives no text, remark or export to a pilot either', async () => {
    for (const path of ['/text', '/threads']) {
      const body = await (await arras.chief.get(`${arras.path}${path}`)).text()
      for (const trace of [SECRET, 'Remarque interne']) expect(body).not.toContain(trace)
    }
    const { threads } = ThreadList.parse(await (await arras.chief.get(`${arras.path}/threads`)).json())
    expect(threads).toEqual([])
    const exported = await docxText(await arras.chief.get(`${arras.path}/export?format=docx`))
    expect(exported).toContain('Engagements du Département')
    for (const trace of [SECRET, 'Titre gardé']) expect(exported).not.toContain(trace)
  })

  it('[RT5] is refused as if it did not exist: export, remark, settings, socket', async () => {
    const anchor = { start: null, end: null, quote: SECRET, prefix: '', suffix: '', offset: 0 }
    const thread = ThreadList.parse(await (await region.get(`${arras.path}/threads`)).json()).threads[0]
    const asked = [
      commune.get(`${arras.path}/export?format=docx&section=${hidden.id}`),
      commune.send('POST', `${arras.path}/threads`, { sectionId: hidden.id, anchor, body: 'Bonjour' }),
      commune.send('POST', `${arras.path}/threads/${thread?.id}/comments`, { body: 'Bonjour' }),
      commune.send('PATCH', `${arras.path}/threads/${thread?.id}`, { state: 'resolved' }),
      commune.send('PATCH', `${arras.path}/sections/${hidden.id}`, { title: 'Autre' }),
      arras.chief.get(`${arras.path}/export?format=docx&section=${hidden.id}`),
      arras.chief.send('POST', `${arras.path}/threads`, { sectionId: hidden.id, anchor, body: 'Bonjour' }),
    ]
    for (const response of await Promise.all(asked))
      expect([response.status, await problem(response)]).toEqual([404, 'not-found'])
  })

  it('[RT2] a pilot can neither release it nor take it over, nor grant itself a way in', async () => {
    const patch = (change: unknown) => arras.chief.send('PATCH', `${arras.path}/sections/${hidden.id}`, change)
    const { myOrganisationId } = await arras.read()
    expect(await problem(await patch({ released: true }))).toBe('not-section-owner')
    expect(await problem(await patch({ ownerId: myOrganisationId }))).toBe('section-private')
    expect((await patch({ grants: [{ organisationId: myOrganisationId, right: 'write' }] })).status).toBe(204)
    expect((await arras.section((section) => section.id === hidden.id)).myRight).toBe('none')
    expect((await patch({ dueOn: '2099-01-01' })).status).toBe(204)
  })

  it('[RT2] once released, is there for all', async () => {
    expect((await region.send('PATCH', `${arras.path}/sections/${hidden.id}`, { released: true })).status).toBe(204)
    const body = await (await commune.get(`${arras.path}/text`)).text()
    expect(body).toContain(SECRET)
  })
})
