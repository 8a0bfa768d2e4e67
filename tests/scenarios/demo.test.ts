// What an empty data directory starts with.
import { loadDemo } from '@coplume/server/demo/load-demo'
import { ContractList, ContractText, ThreadList } from '@coplume/shared/api'
import { fakeClock } from '@coplume/shared/clock'
import { cockpit } from '@coplume/shared/cockpit'
import { Contract } from '@coplume/shared/contract'
import { dayOf } from '@coplume/shared/day'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { creation, proposal } from '../support/arras-contract.ts'
import { type SignedInClient, startTestServer, type TestServer } from '../support/start-server.ts'

const clock = fakeClock(Date.UTC(2026, 4, 12, 9))
let server: TestServer
let people: Awaited<ReturnType<typeof loadDemo>>
beforeAll(async () => {
  server = await startTestServer({ clock })
  people = await loadDemo(server.deps)
})
afterAll(() => server.discard())

const clientOf = async (organisation: string): Promise<SignedInClient> => {
  const person = people.find((one) => one.organisation.startsWith(organisation))
  if (!person) throw new Error(`nobody acts for ${organisation}`)
  return server.signIn(person.email)
}
async function contractOf(client: SignedInClient): Promise<Contract> {
  const { contracts } = ContractList.parse(await (await client.get('/api/contracts')).json())
  return Contract.parse(await (await client.get(`/api/contracts/${contracts[0]?.id}`)).json())
}

describe('the demonstration', () => {
  it('[DM1] has at least one person for each of its parties, at an address that leads nowhere', async () => {
    const contract = await contractOf(await clientOf('Communauté urbaine'))
    const named = new Set(people.map((person) => person.organisation))
    expect(contract.organisations.filter((organisation) => !named.has(organisation.name))).toEqual([])
    expect(people.every((person) => person.email.endsWith('.example'))).toBe(true)
  })

  it('[DM2] shows every stage of a contract: each state but frozen, one section late, days around today', async () => {
    const contract = await contractOf(await clientOf('Communauté urbaine'))
    const today = dayOf(clock.now())
    const { progress, late, milestones, tasks } = cockpit(contract, today)
    for (const state of ['empty', 'drafting', 'review', 'revision', 'validated'] as const)
      expect(progress.byState[state], state).toBeGreaterThan(0)
    expect(late.length).toBeGreaterThan(0)
    expect(milestones.some((one) => one.daysLeft < 0) && milestones.some((one) => one.daysLeft > 0)).toBe(true)
    expect(tasks.length).toBeGreaterThan(0)
  })

  it('[DM3] keeps one section private to its owner', async () => {
    const region = await contractOf(await clientOf('Région'))
    const hidden = region.sections.find((section) => !section.released)
    expect(hidden).toMatchObject({ myRight: 'write', title: 'Engagements de la Région' })
    const commune = await contractOf(await clientOf('Commune d’Arras'))
    expect(commune.sections.map((section) => section.id)).not.toContain(hidden?.id)
  })

  it('[DM4] has texts without a gap to fill, and remarks that hang on them', async () => {
    const client = await clientOf('Communauté urbaine')
    const { id } = await contractOf(client)
    const text = ContractText.parse(await (await client.get(`/api/contracts/${id}/text`)).json())
    const first = text.sections[0]
    expect(first?.html).toContain('quartiers prioritaires')
    expect(first?.html).not.toContain('[')
    const { threads } = ThreadList.parse(await (await client.get(`/api/contracts/${id}/threads`)).json())
    expect(threads.filter((thread) => thread.state.is === 'resolved')).toHaveLength(1)
    expect(threads.filter((thread) => thread.comments.length > 1).length).toBeGreaterThan(1)
  })

  it('[DM5] is loaded once, and leaves room for another contract of the same territory', async () => {
    const client = await clientOf('Communauté urbaine')
    const created = await client.send('POST', '/api/contracts', creation(await proposal(client)))
    expect(created.status).toBe(200)
    expect(await loadDemo(server.deps)).toEqual(people)
    const { contracts } = ContractList.parse(await (await client.get('/api/contracts')).json())
    expect(contracts).toHaveLength(2)
  })
})
