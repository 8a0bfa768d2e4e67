// Persons, and the organisation each belongs to.
import type { OrganisationId, PersonId } from '@coplume/shared/ids'
import type { Organisation, Person } from '@coplume/shared/organisation'
import type { Db } from './tables.ts'

/** Addresses are compared without case: that is how people type them. */
export const normalEmail = (email: string): string => email.trim().toLowerCase()

export async function personIdByEmail(db: Db, email: string): Promise<PersonId | null> {
  const row = await db
    .selectFrom('persons')
    .select('id')
    .where(({ eb, fn }) => eb(fn<string>('lower', ['email']), '=', normalEmail(email)))
    .executeTakeFirst()
  return row?.id ?? null
}

export interface PersonAtHome {
  person: Person
  organisation: Organisation
}

export async function personAtHome(db: Db, personId: PersonId): Promise<PersonAtHome | null> {
  const row = await db
    .selectFrom('persons as p')
    .innerJoin('organisations as o', 'o.id', 'p.organisation_id')
    .select([
      'p.id',
      'p.name',
      'p.email',
      'p.organisation_id',
      'o.kind',
      'o.code',
      'o.name as organisation',
      'o.short_name',
    ])
    .where('p.id', '=', personId)
    .executeTakeFirst()
  if (!row) return null
  return {
    person: { id: row.id, name: row.name, email: row.email, organisationId: row.organisation_id },
    organisation: {
      id: row.organisation_id,
      kind: row.kind,
      code: row.code,
      name: row.organisation,
      shortName: row.short_name,
    },
  }
}

export interface NewPerson {
  id: PersonId
  email: string
  name: string
  organisationId: OrganisationId
  createdAt: string
}

export async function insertPerson(db: Db, person: NewPerson): Promise<void> {
  await db
    .insertInto('persons')
    .values({
      id: person.id,
      email: normalEmail(person.email),
      name: person.name,
      organisation_id: person.organisationId,
      created_at: person.createdAt,
    })
    .execute()
}
