// Names of what is cached, so that an event of the server reaches the right part.
import type { ContractId, SectionId } from '@coplume/shared/ids'

export const keys = {
  me: ['me'] as const,
  contracts: ['contracts'] as const,
  templates: ['templates'] as const,
  epci: (q: string) => ['epci', q] as const,
  territory: (siren: string, template: string) => ['territory', siren, template] as const,
  contract: (id: ContractId) => ['contract', id] as const,
  contractSheet: (id: ContractId) => ['contract', id, 'sheet'] as const,
  contractText: (id: ContractId) => ['contract', id, 'text'] as const,
  contractPresence: (id: ContractId) => ['contract', id, 'presence'] as const,
  sectionAuthorship: (id: ContractId, section?: SectionId) =>
    section
      ? (['contract', id, 'authorship', 'of', section] as const)
      : (['contract', id, 'authorship', 'of'] as const),
  authorshipShares: (id: ContractId) => ['contract', id, 'authorship', 'shares'] as const,
  threads: (id: ContractId, section?: SectionId) =>
    section ? (['contract', id, 'threads', section] as const) : (['contract', id, 'threads'] as const),
}
