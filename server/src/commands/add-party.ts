// Brings an organisation into a contract.
import type { AddParty } from '@coplume/shared/api'
import { type ContractId, OrganisationId, PartyId } from '@coplume/shared/ids'
import type { Party } from '@coplume/shared/party'
import { Refused } from '@coplume/shared/refusal'
import type { z } from 'zod'
import { matchOrganisation } from '../store/organisations.ts'
import { insertParties, partiesOf } from '../store/parties.ts'
import { pilotOf } from './acting.ts'
import type { Deps, SignedIn } from './deps.ts'

export async function addParty(
  deps: Deps,
  who: SignedIn,
  { contractId, party }: { contractId: ContractId; party: z.output<typeof AddParty> },
): Promise<Party> {
  const { role, ...wanted } = party
  const added = await deps.db.transaction().execute(async (tx) => {
    await pilotOf(tx, who, contractId)
    const organisation = await matchOrganisation(tx, { ...wanted, id: OrganisationId.parse(deps.newId()) })
    const parties = await partiesOf(tx, contractId)
    if (parties.some((known) => known.organisation.id === organisation.id)) throw new Refused('already-exists')
    const entered: Party = {
      id: PartyId.parse(deps.newId()),
      organisationId: organisation.id,
      role,
      signatoryQuality: null,
    }
    await insertParties(tx, contractId, [entered])
    return entered
  })
  deps.events.publish(contractId, { kind: 'contract' })
  return added
}
