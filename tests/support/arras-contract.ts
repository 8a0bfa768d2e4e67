// A contract for Arras made from the real template and the real reference data, with people to sign in as.

import { matchOrganisation } from '@coplume/server/store/organisations'
import { insertPerson } from '@coplume/server/store/persons'
import { Created, TerritoryProposal } from '@coplume/shared/api'
import { instantOf } from '@coplume/shared/clock'
import { Contract, type Section } from '@coplume/shared/contract'
import { OrganisationId, PersonId } from '@coplume/shared/ids'
import type { OrganisationKind } from '@coplume/shared/organisation'
import { connectSection, type SectionClient } from './section-client.ts'
import { type SignedInClient, startTestServer, type TestServer, type TestServerOptions } from './start-server.ts'

export const ARRAS = '200033579'
export const CHIEF = 'cheffe.projet@arras.example'

export interface ArrasContract {
  server: TestServer
  /** Acts for the Communauté urbaine, which pilots. */
  chief: SignedInClient
  contractId: string
  path: string
  read(as?: SignedInClient): Promise<Contract>
  /** A new member acting for the party of this kind; the first one when there are several. */
  join(kind: OrganisationKind, email: string, name?: string): Promise<SignedInClient>
  /** A live socket on a section's text. */
  connect(as: SignedInClient, sectionId: string): Promise<SectionClient>
  section(key: (section: Section) => boolean, as?: SignedInClient): Promise<Section>
}

async function addChief(server: TestServer): Promise<SignedInClient> {
  const { deps } = server
  const organisation = await matchOrganisation(deps.db, {
    id: OrganisationId.parse(deps.newId()),
    kind: 'epci',
    code: ARRAS,
    name: 'Communauté urbaine d’Arras',
    shortName: 'CUA',
  })
  const person = { id: PersonId.parse(deps.newId()), email: CHIEF, name: 'Claire Cheffe' }
  await insertPerson(deps.db, { ...person, organisationId: organisation.id, createdAt: instantOf(deps.clock.now()) })
  return server.signIn(CHIEF)
}

export async function proposal(client: SignedInClient, siren = ARRAS, template = 'contrat-cadre') {
  const response = await client.get(`/api/reference/territory?siren=${siren}&template=${template}`)
  return TerritoryProposal.parse(await response.json())
}

export const creation = (proposed: TerritoryProposal, over: Record<string, unknown> = {}): Record<string, unknown> => ({
  templateId: 'contrat-cadre',
  leadSiren: proposed.intercommunality.siren,
  title: 'Contrat de ville 2024-2030 d’Arras',
  period: { start: 2024, end: 2030 },
  form: 'full',
  neighbourhoods: proposed.neighbourhoods.map((qpv) => qpv.code),
  milestones: [
    { label: 'COPIL', day: '2099-02-15', deadline: false },
    { label: 'Signature', day: '2099-03-31', deadline: true },
  ],
  parties: proposed.parties,
  owners: {},
  ...over,
})

export async function arrasContract(
  over: Record<string, unknown> = {},
  options: TestServerOptions = {},
): Promise<ArrasContract> {
  const server = await startTestServer(options)
  const chief = await addChief(server)
  const created = await chief.send('POST', '/api/contracts', creation(await proposal(chief), over))
  if (created.status !== 200) throw new Error(`not created: ${created.status} ${await created.text()}`)
  const { id: contractId } = Created.parse(await created.json())
  const path = `/api/contracts/${contractId}`
  const read = async (as = chief) => Contract.parse(await (await as.get(path)).json())
  return {
    server,
    chief,
    contractId,
    path,
    read,
    join: async (kind, email, name = email) => {
      const organisation = (await read()).organisations.find((one) => one.kind === kind)
      if (!organisation) throw new Error(`no ${kind} among the parties`)
      const member = { name, email, organisationId: organisation.id, quality: `agent ${kind}` }
      const added = await chief.send('POST', `${path}/members`, member)
      if (added.status !== 200) throw new Error(`not added: ${added.status} ${await added.text()}`)
      return server.signIn(email)
    },
    connect: (as, sectionId) =>
      connectSection({
        url: `${server.address.replace('http', 'ws')}/sync/${sectionId}`,
        headers: { cookie: as.cookie, origin: server.address },
      }),
    section: async (wanted, as = chief) => {
      const found = (await read(as)).sections.find(wanted)
      if (!found) throw new Error('no such section')
      return found
    },
  }
}
