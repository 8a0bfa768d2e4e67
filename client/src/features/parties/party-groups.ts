// The parties in the order in which one reads a contract: who pilots, who signs, who is heard.
import type { Contract, Member } from '@coplume/shared/contract'
import type { Organisation } from '@coplume/shared/organisation'
import { type Party, PartyRole } from '@coplume/shared/party'

export interface PartyEntry {
  party: Party
  organisation: Organisation
  members: Member[]
  /** Sections it holds the pen of. */
  sections: number
}

export interface PartyGroup {
  role: PartyRole
  entries: PartyEntry[]
}

type Source = Pick<Contract, 'parties' | 'organisations' | 'members' | 'sections'>

export function partyGroups({ parties, organisations, members, sections }: Source): PartyGroup[] {
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]))
  const entries = parties.flatMap((party): PartyEntry[] => {
    const organisation = byId.get(party.organisationId)
    if (!organisation) return []
    return [
      {
        party,
        organisation,
        members: members.filter((member) => member.organisationId === organisation.id),
        sections: sections.filter((section) => section.ownerId === organisation.id).length,
      },
    ]
  })
  return PartyRole.options.flatMap((role) => {
    const group = entries.filter((entry) => entry.party.role === role)
    return group.length > 0 ? [{ role, entries: group }] : []
  })
}
