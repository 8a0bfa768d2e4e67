// Changes a contract's title, state or milestones.
import type { PatchContract } from '@coplume/shared/api'
import { type ContractId, MilestoneId } from '@coplume/shared/ids'
import { frenchSpacing } from '@coplume/shared/typography/spacing'
import { replaceMilestones, updateContract } from '../store/contracts.ts'
import { pilotOf } from './acting.ts'
import type { Deps, SignedIn } from './deps.ts'

export async function patchContract(
  deps: Deps,
  who: SignedIn,
  { contractId, change }: { contractId: ContractId; change: PatchContract },
): Promise<void> {
  await deps.db.transaction().execute(async (tx) => {
    await pilotOf(tx, who, contractId)
    const { title } = change
    await updateContract(tx, contractId, { ...change, ...(title === undefined ? {} : { title: frenchSpacing(title) }) })
    if (change.milestones) {
      const milestones = change.milestones.map((milestone) => ({
        ...milestone,
        id: MilestoneId.parse(deps.newId()),
      }))
      await replaceMilestones(tx, contractId, milestones)
    }
  })
  deps.events.publish(contractId, { kind: 'contract' })
}
