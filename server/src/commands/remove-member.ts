// Takes a person out of a contract; their open sockets and pages follow at once.
import type { ContractId, PersonId } from '@coplume/shared/ids'
import { memberRemovalRefusal } from '@coplume/shared/party-change'
import { demand } from '@coplume/shared/refusal'
import { deleteMember, membersOf } from '../store/members.ts'
import { partiesOf } from '../store/parties.ts'
import { pilotOf } from './acting.ts'
import { announceRights } from './announce.ts'
import type { Deps, SignedIn } from './deps.ts'

export async function removeMember(
  deps: Deps,
  who: SignedIn,
  { contractId, personId }: { contractId: ContractId; personId: PersonId },
): Promise<void> {
  await deps.db.transaction().execute(async (tx) => {
    await pilotOf(tx, who, contractId)
    const parties = (await partiesOf(tx, contractId)).map(({ party }) => party)
    demand(memberRemovalRefusal(personId, parties, await membersOf(tx, contractId)))
    await deleteMember(tx, contractId, personId)
  })
  await announceRights(deps, contractId)
}
