// Whose hand each clientID is, and which text kept another author: written by the log, read here.
import type { Author, Carry } from '@coplume/shared/document/authorship'
import { type ContractId, type OrganisationId, PersonId, type SectionId } from '@coplume/shared/ids'
import type { Db } from './tables.ts'

const SPECIAL: ReadonlySet<string> = new Set(['template', 'system', 'unknown'])

const toAuthor = (written: string): Author => {
  if (SPECIAL.has(written)) return written as Author
  return PersonId.parse(written)
}

export interface SectionAuthors {
  bindings: [number, Author][]
  carries: Carry[]
}

export async function authorsOf(db: Db, sectionIds: readonly SectionId[]): Promise<Map<SectionId, SectionAuthors>> {
  const found = new Map<SectionId, SectionAuthors>(sectionIds.map((id) => [id, { bindings: [], carries: [] }]))
  if (sectionIds.length === 0) return found
  const bindings = await db.selectFrom('client_bindings').selectAll().where('section_id', 'in', sectionIds).execute()
  for (const row of bindings) found.get(row.section_id)?.bindings.push([row.client, toAuthor(row.person_id)])
  const carries = await db
    .selectFrom('carries')
    .selectAll()
    .where('section_id', 'in', sectionIds)
    // In the order they were written: a later carry of the same characters wins.
    .orderBy('id')
    .execute()
  for (const { section_id, client, clock, length, author } of carries)
    found.get(section_id)?.carries.push({ client, clock, length, author: toAuthor(author) })
  return found
}

export interface NamedPerson {
  personId: PersonId
  name: string
  organisationId: OrganisationId
}

/** Persons with the organisation they act for in this contract, or their own once they have left it. */
export async function namesOf(db: Db, contractId: ContractId, personIds: readonly PersonId[]): Promise<NamedPerson[]> {
  if (personIds.length === 0) return []
  const rows = await db
    .selectFrom('persons as p')
    .leftJoin('members as m', (join) => join.onRef('m.person_id', '=', 'p.id').on('m.contract_id', '=', contractId))
    .select(['p.id', 'p.name', 'p.organisation_id as home', 'm.organisation_id as here'])
    .where('p.id', 'in', personIds)
    .execute()
  return rows.map(({ id, name, home, here }) => ({ personId: id, name, organisationId: here ?? home }))
}
