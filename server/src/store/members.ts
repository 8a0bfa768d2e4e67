// The persons who act in a contract, each for one organisation.
import type { ContractId, OrganisationId, PersonId } from '@coplume/shared/ids'
import type { Selectable } from 'kysely'
import type { Db, Tables } from './tables.ts'

export type MemberRow = Selectable<Tables['members']>

export interface MemberRecord {
  personId: PersonId
  name: string
  email: string
  organisationId: OrganisationId
  quality: string
}

export async function membersOf(db: Db, contractId: ContractId): Promise<MemberRecord[]> {
  const rows = await db
    .selectFrom('members')
    .innerJoin('persons', 'persons.id', 'members.person_id')
    .where('members.contract_id', '=', contractId)
    .orderBy('persons.name')
    .select(['members.person_id', 'members.organisation_id', 'members.quality', 'persons.name', 'persons.email'])
    .execute()
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.name,
    email: row.email,
    organisationId: row.organisation_id,
    quality: row.quality,
  }))
}

export async function insertMember(
  db: Db,
  contractId: ContractId,
  member: Pick<MemberRecord, 'personId' | 'organisationId' | 'quality'>,
): Promise<void> {
  await db
    .insertInto('members')
    .values({
      contract_id: contractId,
      person_id: member.personId,
      organisation_id: member.organisationId,
      quality: member.quality,
    })
    .execute()
}

export async function deleteMember(db: Db, contractId: ContractId, personId: PersonId): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('members')
    .where('contract_id', '=', contractId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
