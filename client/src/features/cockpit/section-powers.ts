// What I may change about a section's settings: asked of the same functions as the server.
import type { PatchSection } from '@coplume/shared/api'
import type { Contract, Section } from '@coplume/shared/contract'
import { OrganisationId, type PersonId } from '@coplume/shared/ids'
import { type Actor, isPilot, may } from '@coplume/shared/permission'
import { effectiveRight, type Right, type SectionRights } from '@coplume/shared/right'
import { sectionChangeRefusal } from '@coplume/shared/section-change'
import { reachableStates, type SectionState } from '@coplume/shared/section-state'

const roleOf = (contract: Contract, organisationId: OrganisationId) =>
  contract.parties.find((party) => party.organisationId === organisationId)?.role ?? null

export const actorIn = (contract: Contract, personId: PersonId): Actor => ({
  personId,
  organisationId: contract.myOrganisationId,
  role: roleOf(contract, contract.myOrganisationId),
})

export const rightsOf = ({ ownerId, state, released, grants }: Section): SectionRights => ({
  ownerId,
  state,
  released,
  grants: new Map(grants.map((grant) => [grant.organisationId, grant.right])),
})

/** Whoever it goes to, the question is the same: any other organisation stands for all. */
const otherThan = (ownerId: OrganisationId): OrganisationId =>
  OrganisationId.parse(ownerId.startsWith('a') ? 'b'.repeat(16) : 'a'.repeat(16))

export interface SectionPowers {
  /** States its menu offers. */
  states: SectionState[]
  manage: boolean
  release: boolean
  handOver: boolean
}

export function sectionPowers(actor: Actor, section: Section): SectionPowers {
  const rights = rightsOf(section)
  const allowed = (change: PatchSection): boolean => sectionChangeRefusal(actor, rights, change) === null
  const manage = may(actor, { do: 'manage-section', section: rights }) === null
  return {
    states: manage
      ? reachableStates(section.state, {
          isOwner: section.ownerId === actor.organisationId,
          isPilot: isPilot(actor),
        })
      : [],
    manage,
    release: allowed({ released: !section.released }),
    handOver: allowed({ ownerId: otherThan(section.ownerId) }),
  }
}

/** What an organisation may do on a section where nobody said otherwise. */
export const defaultRight = (contract: Contract, section: Section, organisationId: OrganisationId): Right =>
  effectiveRight({ ...rightsOf(section), grants: new Map() }, organisationId, roleOf(contract, organisationId))
