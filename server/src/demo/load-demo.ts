// Fills an empty database with the Arras contract, ready to sign in as each of its parties.
import { type Clock, instantOf } from '@coplume/shared/clock'
import { addDays, dayOf } from '@coplume/shared/day'
import { countWords } from '@coplume/shared/document/section-json'
import { seedState } from '@coplume/shared/document/seed'
import { type ContractId, OrganisationId, PersonId } from '@coplume/shared/ids'
import { proposeParties } from '@coplume/shared/propose-parties'
import { type ContractGround, enterContract } from '../commands/create-contract.ts'
import type { Deps } from '../commands/deps.ts'
import { countContracts } from '../store/contracts.ts'
import { insertMember, membersOf } from '../store/members.ts'
import { matchOrganisation } from '../store/organisations.ts'
import { partiesOf, updateParty } from '../store/parties.ts'
import { insertPerson, personAtHome, personIdByEmail } from '../store/persons.ts'
import { keepProjection } from '../store/projections.ts'
import { replaceSeed } from '../store/section-states.ts'
import { type SectionRecord, sectionsOf, updateSection } from '../store/sections.ts'
import type { Tx } from '../store/tables.ts'
import { demoThreads } from './arras-discussions.ts'
import {
  DEMO_SIREN,
  DEMO_TEMPLATE,
  DEMO_TITLE,
  type DemoMember,
  demoMembers,
  demoMilestones,
  demoParties,
  demoSections,
  demoSignatories,
} from './arras-plan.ts'
import { writeThread } from './demo-discussion.ts'
import { demoText } from './demo-texts.ts'

export interface DemoPerson {
  email: string
  name: string
  organisation: string
  quality: string
}

export type DemoDeps = ContractGround & Pick<Deps, 'db'>

const HOUR_MS = 3_600_000

async function enterPerson(tx: Tx, deps: DemoDeps, member: DemoMember, organisationId: OrganisationId) {
  const known = await personIdByEmail(tx, member.email)
  if (known) return known
  const id = PersonId.parse(deps.newId())
  const { email, name } = member
  await insertPerson(tx, { id, email, name, organisationId, createdAt: instantOf(deps.clock.now()) })
  return id
}

async function enterArras(tx: Tx, deps: DemoDeps): Promise<ContractId> {
  const template = deps.templates.get(DEMO_TEMPLATE)
  const territory = deps.reference.territoryOf(DEMO_SIREN)
  const [chief] = demoMembers
  if (!template || !territory || !chief) throw new Error('the demonstration needs its template and its territory')
  // The demonstration names its own council, and the partner who speaks for the others.
  const proposed = proposeParties(territory, template).filter(({ kind }) => kind !== 'citizen_council')
  const parties = [...proposed, ...demoParties]
  const spokesman = parties.findIndex(({ kind }) => kind === 'social_protection')
  const [lead] = parties
  if (!lead) throw new Error('nobody pilots the demonstration')
  const home = await matchOrganisation(tx, { ...lead, id: OrganisationId.parse(deps.newId()) })
  const personId = await enterPerson(tx, deps, chief, home.id)
  const today = dayOf(deps.clock.now())
  return enterContract(
    tx,
    deps,
    { personId, organisationId: home.id },
    {
      templateId: DEMO_TEMPLATE,
      leadSiren: DEMO_SIREN,
      title: DEMO_TITLE,
      period: template.period,
      form: 'full',
      neighbourhoods: territory.neighbourhoods.map((qpv) => qpv.code),
      milestones: demoMilestones.map(({ label, inDays, deadline = false }) => ({
        label,
        day: addDays(today, inDays),
        deadline,
      })),
      parties,
      owners: { 'engagements-partenaires': spokesman },
      quality: chief.quality,
    },
  )
}

async function enterMembers(tx: Tx, deps: DemoDeps, contractId: ContractId): Promise<void> {
  const parties = await partiesOf(tx, contractId)
  for (const member of demoMembers.slice(1)) {
    const party = parties.find(({ organisation }) => organisation.name === member.party)
    if (!party) throw new Error(`« ${member.party} » is not a party of the demonstration`)
    const organisationId = party.organisation.id
    const personId = await enterPerson(tx, deps, member, organisationId)
    await insertMember(tx, contractId, { personId, organisationId, quality: member.quality })
  }
  for (const { party, organisation } of parties) {
    const signatoryQuality = demoSignatories[organisation.name]
    if (signatoryQuality) await updateParty(tx, party.id, { signatoryQuality })
  }
}

/** The section of a template key, or the project of the QPV with this code. */
function sectionFinder(deps: DemoDeps, sections: readonly SectionRecord[]): (key: string) => SectionRecord {
  const qpvs = deps.reference.territoryOf(DEMO_SIREN)?.neighbourhoods ?? []
  return (key) => {
    const qpv = qpvs.find(({ code }) => code === key)
    const found = sections.find((one) => (qpv ? one.title.includes(qpv.displayName) : one.key === key))
    if (!found) throw new Error(`no section ${key} in the demonstration`)
    return found
  }
}

async function writeSections(tx: Tx, clock: Clock, find: (key: string) => SectionRecord): Promise<void> {
  const today = dayOf(clock.now())
  for (const [rank, { key, state, dueInDays, private: hidden = false }] of demoSections.entries()) {
    const section = find(key)
    await updateSection(tx, section, { state, dueOn: addDays(today, dueInDays), released: !hidden })
    const json = demoText(key)
    if (!json) continue
    await replaceSeed(tx, section.id, seedState(json))
    const editedAt = instantOf(clock.now() - (rank + 1) * HOUR_MS)
    await keepProjection(tx, { sectionId: section.id, json, words: countWords(json), editedAt })
  }
}

async function load(tx: Tx, deps: DemoDeps): Promise<void> {
  const contractId = await enterArras(tx, deps)
  await enterMembers(tx, deps, contractId)
  const find = sectionFinder(deps, await sectionsOf(tx, [contractId]))
  await writeSections(tx, deps.clock, find)
  const members = new Map((await membersOf(tx, contractId)).map((member) => [member.email, member]))
  for (const [rank, thread] of demoThreads.entries()) {
    const startsAt = deps.clock.now() - (48 - rank * 6) * HOUR_MS
    await writeThread(tx, deps, thread, { contractId, sectionId: find(thread.key).id, members, startsAt })
  }
}

/** Loads the demonstration into a database without contracts; returns whom one may sign in as. */
export async function loadDemo(deps: DemoDeps): Promise<DemoPerson[]> {
  if ((await countContracts(deps.db)) === 0) await deps.db.transaction().execute((tx) => load(tx, deps))
  const people: DemoPerson[] = []
  for (const { email, quality } of demoMembers) {
    const id = await personIdByEmail(deps.db, email)
    const found = id && (await personAtHome(deps.db, id))
    if (found) people.push({ email, name: found.person.name, organisation: found.organisation.name, quality })
  }
  return people
}
