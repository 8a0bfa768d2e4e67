// Persons and organisations put straight into a server's database, for tests that need no contract.

import type { RunningServer } from '@coplume/server/server'
import { matchOrganisation } from '@coplume/server/store/organisations'
import { insertPerson } from '@coplume/server/store/persons'
import { instantOf } from '@coplume/shared/clock'
import { OrganisationId, PersonId } from '@coplume/shared/ids'

export async function addAlice(server: RunningServer, email = 'alice.martin@arras.exemple.fr'): Promise<PersonId> {
  const { db, clock, newId } = server.deps
  const organisation = await matchOrganisation(db, {
    id: OrganisationId.parse(newId()),
    kind: 'epci',
    code: '200033579',
    name: 'Communauté urbaine d’Arras',
    shortName: 'CUA',
  })
  const id = PersonId.parse(newId())
  const createdAt = instantOf(clock.now())
  await insertPerson(db, { id, email, name: 'Alice Martin', organisationId: organisation.id, createdAt })
  return id
}
