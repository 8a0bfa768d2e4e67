// A data directory with contracts, sections, and people already signed in, each a different person.
import { openSession } from '@coplume/server/identity/session'
import { insertContract } from '@coplume/server/store/contracts'
import { dataFileOf } from '@coplume/server/store/data-folder'
import { insertMember } from '@coplume/server/store/members'
import { newId } from '@coplume/server/store/new-id'
import { openStore } from '@coplume/server/store/open'
import { matchOrganisation } from '@coplume/server/store/organisations'
import { insertParties } from '@coplume/server/store/parties'
import { insertPerson } from '@coplume/server/store/persons'
import { keepProjection } from '@coplume/server/store/projections'
import { insertState } from '@coplume/server/store/section-states'
import { insertSection, replaceGrants } from '@coplume/server/store/sections'
import type { Db } from '@coplume/server/store/tables'
import { instantOf, systemClock } from '@coplume/shared/clock'
import { seedState } from '@coplume/shared/document/seed'
import { ContractId, OrganisationId, PartyId, PersonId, SectionId } from '@coplume/shared/ids'
import type { OrganisationKind } from '@coplume/shared/organisation'

const PEOPLE = 150
const CONTRACTS = 25
/** A large contract has about this many. */
const SECTIONS_EACH = 40

const EMPTY = { type: 'doc' as const, content: [{ type: 'paragraph' as const }] }
const KINDS: OrganisationKind[] = ['epci', 'commune', 'state', 'social_protection']

export interface Ground {
  sections: SectionId[]
  /** One signed-in person each. */
  cookies: string[]
}

interface Member {
  personId: PersonId
  organisationId: OrganisationId
}

async function enterPeople(db: Db, at: string): Promise<Member[]> {
  const organisations = await Promise.all(
    KINDS.map((kind) =>
      matchOrganisation(db, {
        id: OrganisationId.parse(newId()),
        kind,
        code: `bench-${kind}`,
        name: `Organisation ${kind}`,
        shortName: kind.toUpperCase(),
      }),
    ),
  )
  const members: Member[] = []
  for (let index = 0; index < PEOPLE; index++) {
    const organisation = organisations[index % organisations.length]
    if (!organisation) throw new Error('no organisation')
    const person = { id: PersonId.parse(newId()), email: `personne${index}@banc.example`, name: `Personne ${index}` }
    await insertPerson(db, { ...person, organisationId: organisation.id, createdAt: at })
    members.push({ personId: person.id, organisationId: organisation.id })
  }
  return members
}

/** Everybody may write in every section. */
async function enterContract(db: Db, members: readonly Member[], at: string): Promise<SectionId[]> {
  const organisations = [...new Set(members.map((member) => member.organisationId))]
  const [owner] = members
  if (!owner) throw new Error('nobody')
  const contractId = ContractId.parse(newId())
  await insertContract(db, {
    id: contractId,
    title: 'Contrat de ville du banc d’essai',
    period: { start: 2024, end: 2030 },
    state: 'drafting',
    form: 'full',
    template: { id: 'contrat-cadre', version: '1', title: 'Contrat-cadre' },
    leadSiren: '200033579',
    levels: [],
    createdAt: at,
    createdBy: owner.personId,
  })
  await insertParties(
    db,
    contractId,
    organisations.map((organisationId) => ({
      id: PartyId.parse(newId()),
      organisationId,
      role: 'mandatory',
      signatoryQuality: null,
    })),
  )
  for (const member of members) await insertMember(db, contractId, { ...member, quality: 'agent' })
  const seed = seedState(EMPTY)
  const sections: SectionId[] = []
  for (let position = 0; position < SECTIONS_EACH; position++) {
    const id = SectionId.parse(newId())
    await insertSection(db, {
      id,
      contractId,
      parentId: null,
      position,
      key: `section-${position}`,
      title: `Section ${position}`,
      ownerId: owner.organisationId,
      state: 'drafting',
      dueOn: null,
      released: true,
      guidance: [],
      visas: [],
    })
    await replaceGrants(db, id, new Map(organisations.map((organisation) => [organisation, 'write'])))
    await insertState(db, { sectionId: id, state: seed, uptoSeq: 0, at })
    await keepProjection(db, { sectionId: id, json: EMPTY, words: 0, editedAt: null })
    sections.push(id)
  }
  return sections
}

export async function prepareGround(folder: string): Promise<Ground> {
  const store = await openStore(dataFileOf(folder), 'NORMAL')
  const at = instantOf(systemClock.now())
  try {
    return await store.db.transaction().execute(async (db) => {
      const members = await enterPeople(db, at)
      const sections: SectionId[] = []
      for (let index = 0; index < CONTRACTS; index++) sections.push(...(await enterContract(db, members, at)))
      const cookies: string[] = []
      for (const { personId } of members) {
        const session = { db, clock: systemClock, publicUrl: 'http://localhost' }
        cookies.push((await openSession(session, personId)).split(';')[0] ?? '')
      }
      return { sections, cookies }
    })
  } finally {
    await store.close()
  }
}
