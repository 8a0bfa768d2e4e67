// The text of every section the asker may read, as HTML, up to the last commit.
import type { ContractText } from '@coplume/shared/api'
import type { FieldSource } from '@coplume/shared/document/field'
import { sectionHtml } from '@coplume/shared/document/html'
import { emptySection, type SectionJson } from '@coplume/shared/document/section-json'
import type { ContractId, SectionId } from '@coplume/shared/ids'
import { projectionsOf } from '../store/projections.ts'
import type { Deps, SignedIn } from './deps.ts'
import { readContract } from './read-contract.ts'

export interface ReadableSection {
  id: SectionId
  number: string
  depth: number
  title: string
  ownerName: string
  words: number
  json: SectionJson
}

export interface ReadableText {
  contract: Awaited<ReturnType<typeof readContract>>
  fields: FieldSource
  sections: ReadableSection[]
}

/** Sections of right « none » are not among them, not even by their title: a pilot exports no private section. */
export async function readableText(
  deps: Deps,
  who: SignedIn,
  { contractId, only }: { contractId: ContractId; only?: SectionId | undefined },
): Promise<ReadableText> {
  const contract = await readContract(deps, who, { contractId })
  const seen = contract.sections.filter((one) => one.myRight !== 'none' && (only === undefined || one.id === only))
  const ids = seen.map((section) => section.id)
  await deps.projections.flush(ids)
  const projections = await projectionsOf(deps.db, ids)
  const owners = new Map(contract.organisations.map((organisation) => [organisation.id, organisation.name]))
  return {
    contract,
    fields: contract,
    sections: seen.map(({ id, number, depth, title, ownerId }) => ({
      id,
      number,
      depth,
      title,
      ownerName: owners.get(ownerId) ?? '',
      words: projections.get(id)?.words ?? 0,
      json: projections.get(id)?.json ?? emptySection,
    })),
  }
}

export async function readText(
  deps: Deps,
  who: SignedIn,
  input: { contractId: ContractId; only?: SectionId | undefined },
): Promise<ContractText> {
  const { fields, sections } = await readableText(deps, who, input)
  return {
    sections: sections.map(({ id, number, json, words }) => ({
      id,
      words,
      html: sectionHtml(json, fields, { idPrefix: `${id}-`, notesLabel: `Notes de la section ${number}` }),
    })),
  }
}
