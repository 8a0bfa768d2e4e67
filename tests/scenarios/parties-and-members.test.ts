// Who takes part in a contract, and what it does to what they have open.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '@coplume/shared/api'
import type { OrganisationKind } from '@coplume/shared/organisation'
import { Party } from '@coplume/shared/party'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ArrasContract, arrasContract } from '../support/arras-contract.ts'
import type { SignedInClient } from '../support/start-server.ts'

let arras: ArrasContract
let commune: SignedInClient
beforeAll(async () => {
  arras = await arrasContract()
  commune = await arras.join('commune', 'nadia@arras.example')
})
afterAll(() => arras.server.discard())

const problem = async (response: Response) => Problem.parse(await response.json()).code
const partyOf = async (kind: OrganisationKind): Promise<Party> => {
  const { parties, organisations } = await arras.read()
  const organisation = organisations.find((one) => one.kind === kind)
  const party = parties.find((one) => one.organisationId === organisation?.id)
  if (!party) throw new Error(`no ${kind}`)
  return party
}
const caf = { kind: 'social_protection', name: 'CAF du Pas-de-Calais', shortName: 'CAF', role: 'optional' }

describe('parties and members', () => {
  it('[CT11] only pilots change who takes part', async () => {
    const party = await partyOf('region')
    const person = commune.me.person.id
    const member = { name: 'X', email: 'x@exemple.example', organisationId: party.organisationId }
    const asked = [
      commune.send('POST', `${arras.path}/parties`, caf),
      commune.send('PATCH', `${arras.path}/parties/${party.id}`, { role: 'lead' }),
      commune.send('DELETE', `${arras.path}/parties/${party.id}`),
      commune.send('POST', `${arras.path}/members`, member),
      commune.send('DELETE', `${arras.path}/members/${person}`),
      commune.send('PATCH', arras.path, { title: 'Autre titre' }),
    ]
    for (const response of await Promise.all(asked)) expect(await problem(response)).toBe('pilots-only')
  })

  it('[CT11] a party comes in once, under the name it is known by', async () => {
    const added = await arras.chief.send('POST', `${arras.path}/parties`, caf)
    expect(Party.parse(await added.json()).role).toBe('optional')
    expect(await problem(await arras.chief.send('POST', `${arras.path}/parties`, caf))).toBe('already-exists')
    const renamed = { kind: 'state', code: '62', name: 'Autre préfecture', shortName: 'X', role: 'observer' }
    expect(await problem(await arras.chief.send('POST', `${arras.path}/parties`, renamed))).toBe('already-exists')
    expect((await arras.read()).organisations.map((one) => one.name)).not.toContain('Autre préfecture')
  })

  it('[CT10] a party that owns sections stays until they are given to another', async () => {
    const party = await partyOf('region')
    const remove = () => arras.chief.send('DELETE', `${arras.path}/parties/${party.id}`)
    expect(await problem(await remove())).toBe('owner-has-sections')
    const { sections, myOrganisationId } = await arras.read()
    for (const section of sections.filter((one) => one.ownerId === party.organisationId))
      await arras.chief.send('PATCH', `${arras.path}/sections/${section.id}`, { ownerId: myOrganisationId })
    expect((await remove()).status).toBe(204)
    expect((await arras.read()).parties.map((one) => one.id)).not.toContain(party.id)
  })

  it('[CT10] the last pilot stays a pilot', async () => {
    const epci = await partyOf('epci')
    const demote = await arras.chief.send('PATCH', `${arras.path}/parties/${epci.id}`, { role: 'observer' })
    expect(await problem(demote)).toBe('last-pilot')
    const leave = await arras.chief.send('DELETE', `${arras.path}/members/${arras.chief.me.person.id}`)
    expect(await problem(leave)).toBe('last-pilot')
  })

  it('[CT12] a person joins for a party of the contract, is told by mail, and is known by one address', async () => {
    const { organisationId } = await partyOf('departement')
    const member = {
      name: 'Théo Témoin',
      email: 'Theo@Departement.example',
      organisationId,
      quality: 'chef de service',
    }
    expect((await arras.chief.send('POST', `${arras.path}/members`, member)).status).toBe(200)
    expect(await problem(await arras.chief.send('POST', `${arras.path}/members`, member))).toBe('already-exists')
    const outbox = join(arras.server.dataDir, 'outbox')
    const mails = readdirSync(outbox).map((file) => readFileSync(join(outbox, file), 'utf8'))
    expect(mails.some((mail) => /theo@departement\.example/i.test(mail))).toBe(true)
    const theo = await arras.server.signIn('theo@departement.example')
    expect((await arras.read(theo)).myQuality).toBe('chef de service')
    const stranger = { ...member, email: 'y@exemple.example', organisationId: 'a'.repeat(16) }
    expect(await problem(await arras.chief.send('POST', `${arras.path}/members`, stranger))).toBe('invalid-input')
  })

  it('[CT12] addresses are shown to pilots only', async () => {
    expect((await arras.read()).members.every((member) => member.email !== null)).toBe(true)
    expect((await arras.read(commune)).members.every((member) => member.email === null)).toBe(true)
  })

  it('[RT6] who is taken out loses the open section and the contract at once', async () => {
    const leaving = await arras.join('commune', 'depart@arras.example')
    const section = await arras.section((one) => one.title === 'Préambule')
    const socket = await arras.connect(leaving, section.id)
    const removed = await arras.chief.send('DELETE', `${arras.path}/members/${leaving.me.person.id}`)
    expect(removed.status).toBe(204)
    expect((await socket.closed).code).toBeGreaterThanOrEqual(4400)
    expect((await leaving.get(arras.path)).status).toBe(404)
  })

  it('[RT6] a right that changes is told to the open socket', async () => {
    const section = await arras.section((one) => one.title === 'Préambule')
    const { organisationId } = await partyOf('commune')
    const socket = await arras.connect(commune, section.id)
    const right = () => socket.controls.flatMap((control) => (control.type === 'role' ? control.right : [])).at(-1)
    await socket.until(() => right() === 'propose')
    const grants = [{ organisationId, right: 'write' }]
    await arras.chief.send('PATCH', `${arras.path}/sections/${section.id}`, { grants })
    await socket.until(() => right() === 'write')
    await socket.leave()
  })

  it('[SE3] a section is moved on by its owner, validated by a pilot', async () => {
    const section = await arras.section((one) => one.title.startsWith('Projet de quartier') && one.state === 'empty')
    const { organisations } = await arras.read()
    const owner = organisations.find((one) => one.id === section.ownerId)
    const member = { name: 'Maire', email: 'maire@arras.example', organisationId: section.ownerId }
    await arras.chief.send('POST', `${arras.path}/members`, member)
    const mayor = await arras.server.signIn('maire@arras.example')
    const move = (client: SignedInClient, state: string) =>
      client.send('PATCH', `${arras.path}/sections/${section.id}`, { state })
    expect(owner?.kind).toBe('commune')
    expect((await move(mayor, 'drafting')).status).toBe(204)
    expect(await problem(await move(mayor, 'validated'))).toBe('state-not-reachable')
    expect((await move(mayor, 'review')).status).toBe(204)
    expect(await problem(await move(mayor, 'validated'))).toBe('pilots-only')
    expect((await move(arras.chief, 'validated')).status).toBe(204)
    expect((await arras.section((one) => one.id === section.id, mayor)).myRight).toBe('propose')
  })
})
