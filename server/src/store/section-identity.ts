// As whom a person appears to the others in a section: their name, and the organisation they act for in its contract.
import type { OrganisationId, PersonId, SectionId } from '@coplume/shared/ids'
import type { Db } from './tables.ts'

export interface SectionIdentity {
  personId: PersonId
  name: string
  organisationId: OrganisationId
  /** Short name of the organisation. */
  organisation: string
}

/** Null when the person is no member of the section's contract, or the section does not exist. */
export async function sectionIdentity(
  db: Db,
  personId: PersonId,
  sectionId: SectionId,
): Promise<SectionIdentity | null> {
  const row = await db
    .selectFrom('sections as s')
    .innerJoin('members as m', 'm.contract_id', 's.contract_id')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .innerJoin('organisations as o', 'o.id', 'm.organisation_id')
    .select(['p.name', 'm.organisation_id', 'o.short_name'])
    .where('s.id', '=', sectionId)
    .where('m.person_id', '=', personId)
    .executeTakeFirst()
  return row ? { personId, name: row.name, organisationId: row.organisation_id, organisation: row.short_name } : null
}
