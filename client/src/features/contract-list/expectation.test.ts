import type { ContractSummary } from '@coplume/shared/contract'
import { ContractId, MilestoneId, OrganisationId } from '@coplume/shared/ids'
import { describe, expect, it } from 'vitest'
import { expectationOf, inOrderOfCall } from './expectation.ts'

function summary(title: string, late: number, day: string | null): ContractSummary {
  return {
    id: ContractId.parse('aaaaaaaaaaaaaaaa'),
    title,
    period: { start: 2024, end: 2030 },
    state: 'drafting',
    leadName: 'Communauté urbaine d’Arras',
    neighbourhoodCount: 5,
    nextMilestone:
      day === null ? null : { id: MilestoneId.parse('bbbbbbbbbbbbbbbb'), label: 'COPIL', day, deadline: false },
    myOrganisation: {
      id: OrganisationId.parse('cccccccccccccccc'),
      kind: 'epci',
      code: '200033579',
      name: 'Communauté urbaine d’Arras',
      shortName: 'CUA',
    },
    myQuality: 'cheffe de projet',
    pilot: true,
    mine: { sections: 5, toWrite: 4, late },
    validated: 1,
    sections: 9,
  }
}

describe('what is expected of me', () => {
  it('[UI6] says how much there is to write, and what is late', () => {
    const { myOrganisation } = summary('A', 0, null)
    const said = (sections: number, toWrite: number, late: number): string =>
      expectationOf({ mine: { sections, toWrite, late }, myOrganisation }).sentence
    expect(said(5, 4, 1)).toBe('4\u00a0sections à écrire, dont 1\u00a0en retard.')
    expect(said(5, 1, 0)).toBe('1\u00a0section à écrire.')
    expect(said(5, 0, 0)).toBe('5\u00a0sections en attente d’accord\u202f; rien à écrire.')
    expect(said(0, 0, 0)).toBe('CUA ne tient la plume d’aucune section à ce jour.')
  })

  it('[UI6] puts first the contract where I am late, then the one due soonest', () => {
    const order = inOrderOfCall([
      summary('sans jalon', 0, null),
      summary('lointain', 0, '2027-01-01'),
      summary('proche', 0, '2026-01-01'),
      summary('en retard', 2, '2030-01-01'),
    ])
    expect(order.map(({ title }) => title)).toEqual(['en retard', 'proche', 'lointain', 'sans jalon'])
  })
})
