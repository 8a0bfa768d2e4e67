// Who asks, seen from the contract and the section they name. What they may not know of is not found.
import type { ContractId, SectionId } from '@coplume/shared/ids'
import { type Action, isPilot, may, rightOn } from '@coplume/shared/permission'
import { demand, Refused } from '@coplume/shared/refusal'
import { type ContractRecord, findContract } from '../store/contracts.ts'
import { type ActingPerson, actorOf, findSectionRights, type SectionWithRights } from '../store/rights.ts'
import type { Db } from '../store/tables.ts'
import type { SignedIn } from './deps.ts'

export async function actingIn(db: Db, who: SignedIn, contractId: ContractId): Promise<ActingPerson> {
  const actor = await actorOf(db, contractId, who.personId)
  if (!actor) throw new Refused('not-found')
  demand(may(actor, { do: 'read-contract' }))
  return actor
}

export async function pilotOf(db: Db, who: SignedIn, contractId: ContractId): Promise<ActingPerson> {
  const actor = await actingIn(db, who, contractId)
  demand(may(actor, { do: 'manage-contract' }))
  return actor
}

export async function demandContract(db: Db, id: ContractId): Promise<ContractRecord> {
  const contract = await findContract(db, id)
  if (!contract) throw new Refused('not-found')
  return contract
}

export interface ActingOnSection extends SectionWithRights {
  actor: ActingPerson
}

type SectionAction = Extract<Action, { section: unknown }>['do']

/** The section, once it is known that they may do this to it. */
export async function actingOn(
  db: Db,
  who: SignedIn,
  target: { contractId: ContractId; sectionId: SectionId },
  action: Exclude<SectionAction, 'resolve-thread'>,
): Promise<ActingOnSection> {
  const actor = await actingIn(db, who, target.contractId)
  const found = await findSectionRights(db, target.sectionId)
  if (!found || found.section.contractId !== target.contractId) throw new Refused('not-found')
  demand(may(actor, { do: action, section: found.rights }))
  return { actor, ...found }
}

/** Pilots see that a section exists; the others only what they may read. */
export const seesRow = (actor: ActingPerson, { rights }: SectionWithRights): boolean =>
  isPilot(actor) || rightOn(actor, rights) !== 'none'
