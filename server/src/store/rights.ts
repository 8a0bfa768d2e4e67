// Who may do what, read from the rows: the one place where rights are loaded.
import type { ContractId, OrganisationId, PersonId, SectionId } from '@coplume/shared/ids'
import { PartyRole } from '@coplume/shared/party'
import { type Actor, rightOn } from '@coplume/shared/permission'
import { Right, type SectionRights } from '@coplume/shared/right'
import { findSection, grantsOf, type SectionRecord, sectionsOf } from './sections.ts'
import type { Db } from './tables.ts'

export interface ActingPerson extends Actor {
  quality: string
}

const actors = (db: Db) =>
  db
    .selectFrom('members')
    .leftJoin('parties', (join) =>
      join
        .onRef('parties.contract_id', '=', 'members.contract_id')
        .onRef('parties.organisation_id', '=', 'members.organisation_id'),
    )
    .select(['members.contract_id', 'members.person_id', 'members.organisation_id', 'members.quality', 'parties.role'])

type ActorRow = Awaited<ReturnType<ReturnType<typeof actors>['execute']>>[number]

const rowToActor = (row: ActorRow): ActingPerson => ({
  personId: row.person_id,
  organisationId: row.organisation_id,
  role: row.role === null ? null : PartyRole.parse(row.role),
  quality: row.quality,
})

/** The person in this contract, or null when they are none of its members. */
export async function actorOf(db: Db, contractId: ContractId, personId: PersonId): Promise<ActingPerson | null> {
  const row = await actors(db)
    .where('members.contract_id', '=', contractId)
    .where('members.person_id', '=', personId)
    .executeTakeFirst()
  return row ? rowToActor(row) : null
}

/** The person in each of their contracts. */
export async function actorsOf(db: Db, personId: PersonId): Promise<Map<ContractId, ActingPerson>> {
  const rows = await actors(db).where('members.person_id', '=', personId).execute()
  return new Map(rows.map((row) => [row.contract_id, rowToActor(row)]))
}

export interface SectionWithRights {
  section: SectionRecord
  rights: SectionRights
}

const withRights = (section: SectionRecord, grants: ReadonlyMap<OrganisationId, Right>): SectionWithRights => ({
  section,
  rights: { ownerId: section.ownerId, state: section.state, released: section.released, grants },
})

/** Every section of these contracts with its rights, in order. */
export async function sectionRightsOf(db: Db, contractIds: readonly ContractId[]): Promise<SectionWithRights[]> {
  const sections = await sectionsOf(db, contractIds)
  const grants = await grantsOf(db, contractIds)
  return sections.map((section) => withRights(section, grants(section.id)))
}

export async function findSectionRights(db: Db, sectionId: SectionId): Promise<SectionWithRights | null> {
  const section = await findSection(db, sectionId)
  if (!section) return null
  const rows = await db.selectFrom('grants').selectAll().where('section_id', '=', sectionId).execute()
  return withRights(section, new Map(rows.map((row) => [row.organisation_id, Right.parse(row.right)])))
}

/** What the section's socket obeys. */
export async function rightOf(db: Db, personId: PersonId, sectionId: SectionId): Promise<Right> {
  const found = await findSectionRights(db, sectionId)
  const actor = found && (await actorOf(db, found.section.contractId, personId))
  return actor ? rightOn(actor, found.rights) : 'none'
}

export interface ContractRights {
  actors: ReadonlyMap<PersonId, ActingPerson>
  sections: ReadonlyMap<SectionId, SectionRights>
}

/** Everybody's rights in one contract, to decide for many recipients at once. */
export async function contractRights(db: Db, contractId: ContractId): Promise<ContractRights> {
  const rows = await actors(db).where('members.contract_id', '=', contractId).execute()
  const sections = await sectionRightsOf(db, [contractId])
  return {
    actors: new Map(rows.map((row) => [row.person_id, rowToActor(row)])),
    sections: new Map(sections.map(({ section, rights }) => [section.id, rights])),
  }
}
