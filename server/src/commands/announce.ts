// Tells open sockets and pages that rights may have changed. Always after the commit: they read the rows again.
import type { ContractId, SectionId } from '@coplume/shared/ids'
import { sectionIdsOf } from '../store/sections.ts'
import type { Audience, Deps } from './deps.ts'

export async function announceRights(
  deps: Pick<Deps, 'db' | 'rooms' | 'events'>,
  contractId: ContractId,
  sectionIds?: readonly SectionId[],
  audience?: Audience,
): Promise<void> {
  deps.rooms.rightsChanged(sectionIds ?? (await sectionIdsOf(deps.db, contractId)))
  deps.events.publish(contractId, { kind: 'contract' }, audience)
}
