// What open pages are told, and what they are not.
import type { Section } from '@coplume/shared/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ArrasContract, arrasContract } from '../support/arras-contract.ts'
import { type EventClient, listenTo } from '../support/event-client.ts'
import type { SignedInClient } from '../support/start-server.ts'

let arras: ArrasContract
let region: SignedInClient
let commune: SignedInClient
let shared: Section
let hidden: Section
beforeAll(async () => {
  arras = await arrasContract()
  region = await arras.join('region', 'jeanne@region.example', 'Jeanne Brouillon')
  commune = await arras.join('commune', 'nadia@arras.example', 'Nadia Prototype')
  shared = await arras.section((section) => section.title === 'Préambule')
  hidden = await arras.section((section) => section.title === 'Engagements de la Région')
  await region.send('PATCH', `${arras.path}/sections/${hidden.id}`, { released: false })
})
afterAll(() => arras.server.discard())

const heard = (page: EventClient, kind: string, sectionId?: string): boolean =>
  page.events.some(
    (event) => event.kind === kind && (!sectionId || ('sectionId' in event && event.sectionId === sectionId)),
  )
const people = (page: EventClient) => page.events.findLast((event) => event.kind === 'presence')?.people ?? []
const rename = (title: string) => arras.chief.send('PATCH', arras.path, { title })

describe('the event stream', () => {
  it('[EV1] says that a text, a remark or the contract changed', async () => {
    const page = await listenTo(commune, arras.path)
    const writer = await arras.connect(arras.chief, shared.id)
    writer.writes('Une phrase écrite en séance par les deux pilotes.')
    await writer.saved()
    await page.until(() => heard(page, 'text', shared.id))
    // The first words make an empty section a draft.
    await page.until(() => heard(page, 'contract'))
    const anchor = { start: null, end: null, quote: 'écrite en séance par les deux', prefix: '', suffix: '', offset: 0 }
    await commune.send('POST', `${arras.path}/threads`, { sectionId: shared.id, anchor, body: 'Oui.' })
    await page.until(() => heard(page, 'threads', shared.id))
    expect((await arras.section((section) => section.id === shared.id)).state).toBe('drafting')
    await writer.leave()
    await page.leave()
  })

  it('[EV2] is silent to others about a private section, its text, its remarks and its growth', async () => {
    const [outside, inside] = [await listenTo(commune, arras.path), await listenTo(region, arras.path)]
    await outside.until(() => heard(outside, 'presence'))
    const writer = await arras.connect(region, hidden.id)
    writer.writes('Une phrase que la Région garde pour elle quelque temps.')
    await writer.saved()
    const anchor = { start: null, end: null, quote: 'la Région garde pour elle', prefix: '', suffix: '', offset: 0 }
    await region.send('POST', `${arras.path}/threads`, { sectionId: hidden.id, anchor, body: 'Interne.' })
    await inside.until(() => heard(inside, 'text', hidden.id) && heard(inside, 'threads', hidden.id))
    await inside.until(() => heard(inside, 'contract'))
    // Something everybody hears, sent after all that: what was to come before it has come.
    const before = outside.events.length
    expect(outside.events.slice(0, before).map((event) => event.kind)).not.toContain('contract')
    await rename('Contrat de ville, titre revu')
    await outside.until(() => heard(outside, 'contract'))
    expect(JSON.stringify(outside.events)).not.toContain(hidden.id)
    expect(new Set(outside.events.map((event) => event.kind))).toEqual(new Set(['presence', 'contract']))
    await writer.leave()
    await outside.leave()
    await inside.leave()
  })

  it('[EV3] shows who has the page open and in which section, unless one may not read that section', async () => {
    const page = await listenTo(commune, arras.path)
    const chief = await listenTo(arras.chief, arras.path)
    const owner = await listenTo(region, arras.path)
    const [inShared, inHidden] = [await arras.connect(arras.chief, shared.id), await arras.connect(region, hidden.id)]
    const where = (name: string) => people(page).find((person) => person.name === name)?.sectionId
    await page.until(() => where('Claire Cheffe') === shared.id)
    await owner.until(() => people(owner).some((person) => person.sectionId === hidden.id))
    expect(where('Jeanne Brouillon')).toBeNull()
    await inShared.leave()
    await page.until(() => where('Claire Cheffe') === null)
    await chief.leave()
    await page.until(() => people(page).every((person) => person.name !== 'Claire Cheffe'))
    await inHidden.leave()
    await owner.leave()
    await page.leave()
  })

  it('[EV4] ends for whoever is taken out of the contract, and is refused to them afterwards', async () => {
    const leaving = await arras.join('commune', 'depart@arras.example')
    const page = await listenTo(leaving, arras.path)
    await arras.chief.send('DELETE', `${arras.path}/members/${leaving.me.person.id}`)
    await page.ended
    await expect(listenTo(leaving, arras.path)).rejects.toThrow('404')
  })

  it('[EV5] ends when the server stops', async () => {
    const other = await arrasContract()
    const page = await listenTo(other.chief, other.path)
    await other.server.stop()
    await expect(page.ended).resolves.toBeUndefined()
    await other.server.discard()
  })
})
