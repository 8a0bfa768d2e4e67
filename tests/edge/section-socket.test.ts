import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { ContractText } from '@coplume/shared/api'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import WebSocket from 'ws'
import { type ArrasContract, arrasContract } from '../support/arras-contract.ts'
import { addAlice } from '../support/people.ts'
import { connectSection } from '../support/section-client.ts'
import { type SignedInClient, startTestServer } from '../support/start-server.ts'

let arras: ArrasContract
let sectionId = ''
beforeAll(async () => {
  arras = await arrasContract()
  sectionId = (await arras.section((section) => section.myRight === 'write')).id
})
afterAll(() => arras.server.discard())

const socketUrl = (id: string) => `${arras.server.address.replace('http', 'ws')}/sync/${id}`
const open = (id: string, headers: Record<string, string>) => new WebSocket(socketUrl(id), { headers })

/** The close code, for a socket that the server accepts only to say why it ends. */
async function closeCode(socket: WebSocket): Promise<number> {
  const [code] = (await once(socket, 'close')) as [number, Buffer]
  return code
}

async function httpStatus(socket: WebSocket): Promise<number | undefined> {
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, IncomingMessage]
  socket.on('error', () => {})
  socket.terminate()
  return response.statusCode
}

const headersOf = (client: SignedInClient) => ({ cookie: client.cookie, origin: arras.server.address })

describe('the socket of a section', () => {
  it('[ID10] opens from our pages for a member, under the organisation they act for in the contract', async () => {
    const prefecture = await arras.join('state', 'delegue@pref62.exemple.fr', 'Diane Déléguée')
    const chief = await connectSection({ url: socketUrl(sectionId), headers: headersOf(arras.chief) })
    const other = await connectSection({ url: socketUrl(sectionId), headers: headersOf(prefecture) })
    other.showsCaret(null)
    await chief.until(() => [...chief.people.values()].some((person) => person.user.name === 'Diane Déléguée'))
    const seen = [...chief.people.values()].map((person) => person.user)
    const { organisations } = await arras.read()
    const state = organisations.find((organisation) => organisation.kind === 'state')
    expect(seen).toContainEqual(expect.objectContaining({ name: 'Diane Déléguée', organisation: state?.shortName }))
    await Promise.all([chief.leave(), other.leave()])
  })

  it('[ID10] is refused to a foreign page before any WebSocket exists', async () => {
    const headers = { cookie: arras.chief.cookie, origin: 'https://ailleurs.fr' }
    expect(await httpStatus(open(sectionId, headers))).toBe(403)
  })

  it('[ID10] tells by its close code that nobody is signed in, or that there is nothing to see', async () => {
    const origin = arras.server.address
    expect(await closeCode(open(sectionId, { origin }))).toBe(4401)
    expect(await closeCode(open(sectionId, { origin, cookie: 'coplume=forged' }))).toBe(4401)
    expect(await closeCode(open('aaaaaaaaaaaaaaaa', headersOf(arras.chief)))).toBe(4404)
    expect(await closeCode(open('not-an-id', headersOf(arras.chief)))).toBe(4404)
    await addAlice(arras.server, 'etrangere@exemple.fr')
    const stranger = await arras.server.signIn('etrangere@exemple.fr')
    expect(await closeCode(open(sectionId, headersOf(stranger)))).toBe(4404)
  })

  it('[ID10] is opened nowhere else', async () => {
    const socket = new WebSocket(`${arras.server.address.replace('http', 'ws')}/api/me`, {
      headers: headersOf(arras.chief),
    })
    expect(await httpStatus(socket)).toBe(404)
  })
})

describe('a server that stops in order', () => {
  it('[OP9] closes sections with « come back », and has kept and projected every word at the next start', async () => {
    const contract = await arrasContract()
    const { server, chief, path } = contract
    const { id } = await contract.section((one) => one.myRight === 'write')
    const url = `${server.address.replace('http', 'ws')}/sync/${id}`
    const writer = await connectSection({ url, headers: { cookie: chief.cookie, origin: server.address } })
    writer.writes('Le quartier ouest accueille une maison de services.')
    await writer.saved()
    await server.stop()
    expect(await writer.closed).toMatchObject({ code: 1012 })

    const again = await startTestServer({ dataDir: server.dataDir })
    onTestFinished(again.discard)
    const reply = await fetch(`${again.address}${path}/text`, { headers: { cookie: chief.cookie } })
    const { sections } = ContractText.parse(await reply.json())
    expect(sections.find((one) => one.id === id)?.html).toContain('une maison de services.')
  })
})
