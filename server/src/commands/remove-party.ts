// Takes an organisation out of a contract, with its members and what it was granted.
import type { ContractId, PartyId } from '@coplume/shared/ids'
import { partyRemovalRefusal } from '@coplume/shared/party-change'
import { demand } from '@coplume/shared/refusal'
import { deleteParty } from '../store/parties.ts'
import { sectionsOf } from '../store/sections.ts'
import { pilotOf } from './acting.ts'
import { announceRights } from './announce.ts'
import { demandParty } from './demand-party.ts'
import type { Deps, SignedIn } from './deps.ts'

export async function removeParty(
  deps: Deps,
  who: SignedIn,
  { contractId, partyId }: { contractId: ContractId; partyId: PartyId },
): Promise<void> {
  await deps.db.transaction().execute(async (tx) => {
    await pilotOf(tx, who, contractId)
    const { party, parties, members } = await demandParty(tx, contractId, partyId)
    demand(partyRemovalRefusal(party, parties, members, await sectionsOf(tx, [contractId])))
    await deleteParty(tx, contractId, partyId, party.organisationId)
  })
  await announceRights(deps, contractId)
}
