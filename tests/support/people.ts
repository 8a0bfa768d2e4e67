// Persons and organisations put straight into a server's database, for tests that need no contract.

import type { RunningServer } from '@coplume/server/server'
import { matchOrganisation } from '@coplume/server/store/organisations'
import { insertPerson } from '@coplume/server/store/persons'
import { instantOf } from '@coplume/shared/clock'
import { OrganisationId, PersonId } from '@coplume/shared/ids'

export async function addAlice(server: RunningServer, email = 'alice.martin@arras.exemple.fr'): Promise<PersonId> {
  const { deps } = server
  const organisation = await matchOrganisation(deps.db, {
    id: OrganisationId.parse(deps.newId()),
    kind: 'epci',
    code: '200033579',
    name: 'Communauté urbaine d’Arras',
    shortName: 'CUA',
  })
  const id = PersonId.parse(deps.newId())
  const createdAt = instantOf(deps.clock.now())
  await insertPerson(deps.db, { id, email, name: 'Alice Martin', organisationId: organisation.id, createdAt })
  return id
}
