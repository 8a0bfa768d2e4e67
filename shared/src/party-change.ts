// When a party or a member may leave a contract: somebody must still pilot it, and every section keep its owner.
import type { OrganisationId, PersonId } from './ids.ts'
import type { Party } from './party.ts'
import type { RefusalCode } from './refusal.ts'

interface Membership {
  personId: PersonId
  organisationId: OrganisationId
}

/** A pilot organisation where nobody can sign in does not pilot. */
function stillPiloted(parties: readonly Party[], members: readonly Membership[]): boolean {
  const leads = new Set(parties.filter((party) => party.role === 'lead').map((party) => party.organisationId))
  return members.some((member) => leads.has(member.organisationId))
}

/** Why `party` may not cease to pilot the contract. */
export function demotionRefusal(
  party: Party,
  parties: readonly Party[],
  members: readonly Membership[],
): RefusalCode | null {
  if (party.role !== 'lead') return null
  const others = parties.filter((other) => other.id !== party.id)
  return stillPiloted(others, members) ? null : 'last-pilot'
}

/** Why `party` may not leave the contract. */
export function partyRemovalRefusal(
  party: Party,
  parties: readonly Party[],
  members: readonly Membership[],
  sections: readonly { ownerId: OrganisationId }[],
): RefusalCode | null {
  if (sections.some((section) => section.ownerId === party.organisationId)) return 'owner-has-sections'
  return demotionRefusal(party, parties, members)
}

/** Why this person may not be taken out of the contract. */
export function memberRemovalRefusal(
  personId: PersonId,
  parties: readonly Party[],
  members: readonly Membership[],
): RefusalCode | null {
  const others = members.filter((member) => member.personId !== personId)
  if (others.length === members.length) return 'not-found'
  return stillPiloted(parties, others) ? null : 'last-pilot'
}
