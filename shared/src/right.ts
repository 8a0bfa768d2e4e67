// The right of one organisation on one section, and what the section's state leaves of it.
import { z } from 'zod'
import type { OrganisationId } from './ids.ts'
import type { PartyRole } from './party.ts'
import type { SectionState } from './section-state.ts'

export const Right = z.enum(['none', 'read', 'comment', 'propose', 'write'])
export type Right = z.infer<typeof Right>

export const rightRank = (right: Right): number => Right.options.indexOf(right)
export const atLeast = (right: Right, needed: Right): boolean => rightRank(right) >= rightRank(needed)
export const lesser = (a: Right, b: Right): Right => (rightRank(a) <= rightRank(b) ? a : b)

/** What a party gets where nobody said otherwise: equals propose, the consulted comment, observers read. */
const DEFAULT_RIGHT: Record<PartyRole, Right> = {
  lead: 'propose',
  mandatory: 'propose',
  optional: 'propose',
  contributor: 'propose',
  consulted: 'comment',
  observer: 'read',
}

export interface SectionRights {
  ownerId: OrganisationId
  state: SectionState
  /** Private to its owner until released. */
  released: boolean
  grants: ReadonlyMap<OrganisationId, Right>
}

function stateCap(state: SectionState, isOwner: boolean): Right {
  switch (state) {
    case 'empty':
    case 'drafting':
    case 'revision':
      return 'write'
    case 'review':
      return isOwner ? 'write' : 'propose'
    case 'validated':
      return 'propose'
    case 'frozen':
      return 'read'
  }
}

/** The right of an organisation, party with `role` (null: not a party), on a section. */
export function effectiveRight(section: SectionRights, organisationId: OrganisationId, role: PartyRole | null): Right {
  if (role === null) return 'none'
  const isOwner = section.ownerId === organisationId
  if (!isOwner && !section.released) return 'none'
  const granted = isOwner ? 'write' : (section.grants.get(organisationId) ?? DEFAULT_RIGHT[role])
  return lesser(granted, stateCap(section.state, isOwner))
}
