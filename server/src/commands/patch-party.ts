// Changes the role of a party, or in which quality it signs.
import type { PatchParty } from '@coplume/shared/api'
import type { ContractId, PartyId } from '@coplume/shared/ids'
import { demotionRefusal } from '@coplume/shared/party-change'
import { demand } from '@coplume/shared/refusal'
import type { z } from 'zod'
import { updateParty } from '../store/parties.ts'
import { pilotOf } from './acting.ts'
import { announceRights } from './announce.ts'
import { demandParty } from './demand-party.ts'
import type { Deps, SignedIn } from './deps.ts'

export async function patchParty(
  deps: Deps,
  who: SignedIn,
  target: { contractId: ContractId; partyId: PartyId; change: z.output<typeof PatchParty> },
): Promise<void> {
  const { contractId, partyId, change } = target
  await deps.db.transaction().execute(async (tx) => {
    await pilotOf(tx, who, contractId)
    const { party, parties, members } = await demandParty(tx, contractId, partyId)
    if (change.role !== undefined && change.role !== 'lead') demand(demotionRefusal(party, parties, members))
    await updateParty(tx, partyId, change)
  })
  if (change.role === undefined) deps.events.publish(contractId, { kind: 'contract' })
  else await announceRights(deps, contractId)
}
