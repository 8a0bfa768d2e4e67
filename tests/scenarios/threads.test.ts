// Remarks: anchored, answered, closed, by people who may not write.
import { Problem, ThreadList } from '@coplume/shared/api'
import type { Section } from '@coplume/shared/contract'
import { Thread } from '@coplume/shared/thread'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ArrasContract, arrasContract } from '../support/arras-contract.ts'
import type { SignedInClient } from '../support/start-server.ts'

const QUOTE = 'Les signataires financent ensemble les actions éducatives du quartier'

let arras: ArrasContract
let commune: SignedInClient
let prefecture: SignedInClient
let section: Section
beforeAll(async () => {
  arras = await arrasContract()
  commune = await arras.join('commune', 'nadia@arras.example', 'Nadia Prototype')
  prefecture = await arras.join('state', 'paul@prefecture.example', 'Paul Maquette')
  section = await arras.section((one) => one.title === 'Préambule')
  const writer = await arras.connect(arras.chief, section.id)
  writer.writes(`${QUOTE}, chaque année.`)
  await writer.saved()
  await writer.leave()
})
afterAll(() => arras.server.discard())

const anchor = (over: Record<string, unknown> = {}) => ({
  start: null,
  end: null,
  quote: QUOTE,
  prefix: '',
  suffix: ', chaque année.',
  offset: 0,
  ...over,
})
const open = (client: SignedInClient, over: Record<string, unknown> = {}) =>
  client.send('POST', `${arras.path}/threads`, { sectionId: section.id, anchor: anchor(), body: 'Préciser.', ...over })
const opened = async (client: SignedInClient) => Thread.parse(await (await open(client)).json())
const problem = async (response: Response) => Problem.parse(await response.json()).code
const change = (client: SignedInClient, thread: Thread, state: 'open' | 'resolved') =>
  client.send('PATCH', `${arras.path}/threads/${thread.id}`, { state })

describe('remarks', () => {
  it('[TH2] are made by someone who may not write, under the name and quality of the session', async () => {
    expect((await arras.section((one) => one.id === section.id, commune)).myRight).toBe('propose')
    const forged = { authorName: 'M. le Préfet', organisationId: section.ownerId }
    const thread = Thread.parse(await (await open(commune, forged)).json())
    expect(thread.comments).toMatchObject([
      { authorName: 'Nadia Prototype', authorId: commune.me.person.id, quality: 'agent commune', body: 'Préciser.' },
    ])
    expect(thread.anchor).toMatchObject({ quote: QUOTE, suffix: ', chaque année.' })
    // The positions are the server's own, made on the committed text.
    expect(thread.anchor.start).not.toBeNull()
  })

  it('[TH3] hang only on words that are in the committed text', async () => {
    const absent = anchor({ quote: 'Une phrase que personne n’a écrite dans ce contrat' })
    const refused = await open(commune, { anchor: absent })
    expect([refused.status, await problem(refused)]).toEqual([409, 'anchor-not-found'])
  })

  it('[TH3] follow their passage when it moves to another paragraph', async () => {
    const thread = await opened(commune)
    const writer = await arras.connect(arras.chief, section.id)
    const last = writer.doc.getXmlFragment('default')
    writer.doc.transact(() => last.delete(last.length - 1, 1))
    writer.writes(`Nouvelle tournure. ${QUOTE}, chaque année.`)
    await writer.saved()
    await writer.leave()
    await arras.server.deps.projections.flush([section.id])
    const { threads } = ThreadList.parse(await (await commune.get(`${arras.path}/threads`)).json())
    const healed = threads.find(({ id }) => id === thread.id)
    expect(healed?.anchor).toMatchObject({ quote: QUOTE, prefix: expect.stringContaining('Nouvelle tournure. ') })
    expect(healed?.anchor.start).not.toEqual(thread.anchor.start)
  })

  it('[TH2] keep the order of what was said', async () => {
    const thread = await opened(commune)
    for (const body of ['un', 'deux', 'trois']) {
      const reply = await prefecture.send('POST', `${arras.path}/threads/${thread.id}/comments`, { body })
      expect(reply.status).toBe(200)
    }
    const { threads } = ThreadList.parse(await (await arras.chief.get(`${arras.path}/threads`)).json())
    const bodies = threads.find(({ id }) => id === thread.id)?.comments.map((comment) => comment.body)
    expect(bodies).toEqual(['Préciser.', 'un', 'deux', 'trois'])
  })

  it('[TH4] are closed and opened again by their author, the owner of the section or a pilot', async () => {
    const thread = await opened(commune)
    const region = await arras.join('region', 'jeanne@region.example')
    expect(await problem(await change(region, thread, 'resolved'))).toBe('may-not-resolve')
    const closed = Thread.parse(await (await change(prefecture, thread, 'resolved')).json())
    expect(closed.state).toMatchObject({ is: 'resolved', by: 'Paul Maquette' })
    const again = Thread.parse(await (await change(commune, thread, 'open')).json())
    expect(again.state).toEqual({ is: 'open' })
    expect(again.mayResolve).toBe(true)
  })

  it('[TH2] are counted on their section while open', async () => {
    const count = async () => (await arras.section((one) => one.id === section.id)).openThreads
    const before = await count()
    const thread = await opened(commune)
    expect(await count()).toBe(before + 1)
    await change(commune, thread, 'resolved')
    expect(await count()).toBe(before)
  })

  it('[TH5] need the right to comment, and a section that is not frozen', async () => {
    const { organisations } = await arras.read()
    const departement = await arras.join('departement', 'theo@departement.example')
    const organisationId = organisations.find((one) => one.kind === 'departement')?.id
    const patch = (change: unknown) => arras.chief.send('PATCH', `${arras.path}/sections/${section.id}`, change)
    await patch({ grants: [{ organisationId, right: 'read' }] })
    expect(await problem(await open(departement))).toBe('may-not-comment')
    for (const state of ['review', 'validated', 'frozen']) expect((await patch({ state })).status).toBe(204)
    expect(await problem(await open(commune))).toBe('section-frozen')
    await patch({ state: 'revision' })
    expect((await open(commune)).status).toBe(200)
  })

  it('[TH5] cannot be reached through another contract', async () => {
    const thread = await opened(commune)
    const elsewhere = arras.path.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'))
    const reply = await commune.send('POST', `${elsewhere}/threads/${thread.id}/comments`, { body: 'x' })
    expect([reply.status, await problem(reply)]).toEqual([404, 'not-found'])
  })
})
