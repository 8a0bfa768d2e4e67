// When a change to a section's settings is allowed: title, owner, due day, state, release, grants.
import type { PatchSection } from './api.ts'
import type { OrganisationId } from './ids.ts'
import { type Actor, isPilot, may } from './permission.ts'
import type { Fault, RefusalCode } from './refusal.ts'
import type { SectionRights } from './right.ts'
import { sectionTransitionRefusal } from './section-state.ts'

export function sectionChangeRefusal(actor: Actor, section: SectionRights, change: PatchSection): RefusalCode | null {
  const refused = may(actor, { do: 'manage-section', section })
  if (refused) return refused
  const isOwner = section.ownerId === actor.organisationId
  // Showing a private text, or handing it over, is for those who wrote it: else a pilot could read it that way.
  if (change.released !== undefined && change.released !== section.released && !isOwner) return 'not-section-owner'
  if (change.ownerId !== undefined && change.ownerId !== section.ownerId && !section.released && !isOwner)
    return 'section-private'
  if (change.state === undefined || change.state === section.state) return null
  return sectionTransitionRefusal(section.state, change.state, { isOwner, isPilot: isPilot(actor) })
}

/** Owner and grants must be parties of the contract. */
export function sectionChangeFaults(change: PatchSection, parties: ReadonlySet<OrganisationId>): Fault[] {
  const message = 'Cette organisation n’est pas partie au contrat.'
  const faults: Fault[] = []
  if (change.ownerId !== undefined && !parties.has(change.ownerId)) faults.push({ path: 'ownerId', message })
  for (const [index, grant] of (change.grants ?? []).entries())
    if (!parties.has(grant.organisationId)) faults.push({ path: `grants.${index}.organisationId`, message })
  return faults
}

/** What open sockets must hear of. */
export const changesRights = (change: PatchSection): boolean =>
  change.ownerId !== undefined ||
  change.state !== undefined ||
  change.released !== undefined ||
  change.grants !== undefined
