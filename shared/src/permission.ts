// One answer for the button, the route and the socket: may this actor do this?
import type { OrganisationId, PersonId } from './ids.ts'
import type { PartyRole } from './party.ts'
import type { RefusalCode } from './refusal.ts'
import { atLeast, effectiveRight, type Right, type SectionRights } from './right.ts'

/** A person seen from one contract: acts with the right of the organisation they represent there. */
export interface Actor {
  personId: PersonId
  organisationId: OrganisationId
  /** Null when the organisation is not a party of this contract. */
  role: PartyRole | null
}

export type Action =
  | { do: 'read-contract' | 'manage-contract' }
  | {
      do: 'read-section' | 'comment-section' | 'propose-section' | 'write-section' | 'manage-section'
      section: SectionRights
    }
  | { do: 'resolve-thread'; section: SectionRights; openedBy: PersonId }

export const isPilot = (actor: Actor): boolean => actor.role === 'lead'

export const rightOn = (actor: Actor, section: SectionRights): Right =>
  effectiveRight(section, actor.organisationId, actor.role)

const lacks = (actor: Actor, section: SectionRights, needed: Right, code: RefusalCode): RefusalCode | null => {
  const right = rightOn(actor, section)
  // A section one may not read must not even be told apart from one that does not exist.
  if (right === 'none') return 'not-found'
  if (atLeast(right, needed)) return null
  return section.state === 'frozen' ? 'section-frozen' : code
}

/** Why `actor` may not do `action`, or null when they may. */
export function may(actor: Actor, action: Action): RefusalCode | null {
  if (actor.role === null) return 'not-found'
  switch (action.do) {
    case 'read-contract':
      return null
    case 'manage-contract':
      return isPilot(actor) ? null : 'pilots-only'
    case 'read-section':
      return lacks(actor, action.section, 'read', 'not-found')
    case 'comment-section':
      return lacks(actor, action.section, 'comment', 'may-not-comment')
    case 'propose-section':
      return lacks(actor, action.section, 'propose', 'may-not-propose')
    case 'write-section':
      return lacks(actor, action.section, 'write', 'may-not-write')
    case 'manage-section':
      // Pilots know that a private section exists, who owes it and when; its text stays with its owner.
      if (isPilot(actor) || action.section.ownerId === actor.organisationId) return null
      return lacks(actor, action.section, 'read', 'not-found') ?? 'not-section-owner'
    case 'resolve-thread': {
      const refused = lacks(actor, action.section, 'comment', 'may-not-comment')
      if (refused) return refused
      const concerned =
        actor.personId === action.openedBy || action.section.ownerId === actor.organisationId || isPilot(actor)
      return concerned ? null : 'may-not-resolve'
    }
  }
}
