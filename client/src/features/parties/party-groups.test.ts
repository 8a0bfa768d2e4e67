import { OrganisationId, PartyId, PersonId } from '@coplume/shared/ids'
import type { Organisation } from '@coplume/shared/organisation'
import type { Party } from '@coplume/shared/party'
import { expect, it } from 'vitest'
import { partyGroups } from './party-groups.ts'

const letters = 'abcdefghijklmnop'
const id = (letter: string): string => letter.repeat(16)
const organisation = (at: number): Organisation => ({
  id: OrganisationId.parse(id(letters.charAt(at))),
  kind: 'commune',
  code: null,
  name: `Commune ${at}`,
  shortName: `C${at}`,
})
const party = (at: number, role: Party['role']): Party => ({
  id: PartyId.parse(id(letters.charAt(at))),
  organisationId: organisation(at).id,
  role,
  signatoryQuality: null,
})

it('[UI9] shows the parties by role, pilots first, each with its people', () => {
  const groups = partyGroups({
    parties: [party(0, 'observer'), party(1, 'mandatory'), party(2, 'lead'), party(3, 'mandatory')],
    organisations: [0, 1, 2, 3].map(organisation),
    members: [
      {
        personId: PersonId.parse(id('z')),
        name: 'Alice Martin',
        email: null,
        organisationId: organisation(2).id,
        quality: 'cheffe de projet',
      },
    ],
    sections: [],
  })
  expect(groups.map(({ role, entries }) => [role, entries.map((entry) => entry.organisation.name)])).toEqual([
    ['lead', ['Commune 2']],
    ['mandatory', ['Commune 1', 'Commune 3']],
    ['observer', ['Commune 0']],
  ])
  expect(groups[0]?.entries[0]?.members.map(({ name }) => name)).toEqual(['Alice Martin'])
})
