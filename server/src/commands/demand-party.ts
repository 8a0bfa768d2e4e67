// A party of this contract, among the others and with everybody's memberships.
import type { ContractId, PartyId } from '@coplume/shared/ids'
import type { Party } from '@coplume/shared/party'
import { Refused } from '@coplume/shared/refusal'
import { type MemberRecord, membersOf } from '../store/members.ts'
import { partiesOf } from '../store/parties.ts'
import type { Db } from '../store/tables.ts'

export interface PartyAmongOthers {
  party: Party
  parties: Party[]
  members: MemberRecord[]
}

export async function demandParty(db: Db, contractId: ContractId, partyId: PartyId): Promise<PartyAmongOthers> {
  const parties = (await partiesOf(db, contractId)).map(({ party }) => party)
  const party = parties.find(({ id }) => id === partyId)
  if (!party) throw new Refused('not-found')
  return { party, parties, members: await membersOf(db, contractId) }
}
