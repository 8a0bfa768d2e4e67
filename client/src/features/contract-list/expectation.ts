// « Ce qu’on attend de moi » in one sentence, and which contract calls first.
import type { ContractSummary } from '@coplume/shared/contract'
import { counted } from '../../texts/counts.ts'

export interface Expectation {
  tone: 'late' | 'due' | 'done'
  sentence: string
}

export function expectationOf({ mine, myOrganisation }: Pick<ContractSummary, 'mine' | 'myOrganisation'>): Expectation {
  if (mine.sections === 0) {
    return { tone: 'done', sentence: `${myOrganisation.shortName} ne tient la plume d’aucune section à ce jour.` }
  }
  if (mine.toWrite === 0) {
    return { tone: 'done', sentence: `${counted(mine.sections, 'section')} en attente d’accord\u202f; rien à écrire.` }
  }
  const toWrite = `${counted(mine.toWrite, 'section')} à écrire`
  if (mine.late === 0) return { tone: 'due', sentence: `${toWrite}.` }
  return { tone: 'late', sentence: `${toWrite}, dont ${mine.late}\u00a0en retard.` }
}

const LAST_DAY = '9999-12-31'

/** Late first, then what is due soonest, then by title. */
export function inOrderOfCall(contracts: readonly ContractSummary[]): ContractSummary[] {
  const due = (contract: ContractSummary): string => contract.nextMilestone?.day ?? LAST_DAY
  return contracts.toSorted(
    (a, b) =>
      Number(b.mine.late > 0) - Number(a.mine.late > 0) ||
      due(a).localeCompare(due(b)) ||
      a.title.localeCompare(b.title, 'fr'),
  )
}
