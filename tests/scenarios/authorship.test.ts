// Who wrote what, as the parties see it over the API.
import { AuthorshipShares, SectionAuthorship } from '@coplume/shared/authorship-report'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ArrasContract, arrasContract } from '../support/arras-contract.ts'
import { connectSection } from '../support/section-client.ts'
import type { SignedInClient } from '../support/start-server.ts'

let arras: ArrasContract
beforeEach(async () => {
  arras = await arrasContract()
})
afterEach(() => arras.server.discard())

const enter = (who: SignedInClient, sectionId: string) =>
  connectSection({
    url: `${arras.server.address.replace('http', 'ws')}/sync/${sectionId}`,
    headers: { cookie: who.cookie, origin: arras.server.address },
  })

const shares = async (who: SignedInClient) =>
  AuthorshipShares.parse(await (await who.get(`${arras.path}/authorship`)).json()).sections

describe('authorship over the API', () => {
  it('[AU7] tells the words of each organisation, and the template’s apart', async () => {
    const section = await arras.section((one) => one.number === '1')
    const paul = await arras.join('epci', 'paul@arras.example', 'Paul Plume')
    const [claire, other] = [await enter(arras.chief, section.id), await enter(paul, section.id)]
    claire.writes('Cinq mots de la cheffe.')
    other.writes('Trois mots ici.')
    await Promise.all([claire.saved(), other.saved()])
    const words = (await shares(arras.chief)).find((one) => one.sectionId === section.id)?.words ?? []
    const by = (name: string) => words.find(({ author }) => author.is === 'person' && author.name === name)?.words
    expect(by('Claire Cheffe')).toBe(5)
    expect(by('Paul Plume')).toBe(3)
    expect(words.find(({ author }) => author.is === 'template')?.words).toBeGreaterThan(20)
    const detail = SectionAuthorship.parse(
      await (await paul.get(`${arras.path}/sections/${section.id}/authorship`)).json(),
    )
    const place = detail.bindings.find(([client]) => client === claire.doc.clientID)?.[1] ?? -1
    expect(detail.authors[place]).toMatchObject({ is: 'person', name: 'Claire Cheffe' })
    await Promise.all([claire.leave(), other.leave()])
  })

  it('[AU8] says nothing of a section one may not read', async () => {
    const region = await arras.join('region', 'rene@region.example', 'René Région')
    const section = await arras.section((one) => one.number === '1')
    const hidden = await arras.chief.send('PATCH', `${arras.path}/sections/${section.id}`, { released: false })
    expect(hidden.ok).toBe(true)
    expect((await shares(region)).some((one) => one.sectionId === section.id)).toBe(false)
    expect((await region.get(`${arras.path}/sections/${section.id}/authorship`)).status).toBe(404)
  })
})
