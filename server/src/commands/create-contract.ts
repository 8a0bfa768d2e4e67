// Creates a contract from a template: parties, sections with their first text, milestones, perimeter.
import type { CreateContract } from '@coplume/shared/api'
import { instantOf } from '@coplume/shared/clock'
import { deadlineOf } from '@coplume/shared/contract'
import { dayOf } from '@coplume/shared/day'
import { countWords } from '@coplume/shared/document/section-json'
import { seedState } from '@coplume/shared/document/seed'
import { ContractId, MilestoneId, OrganisationId, PartyId, SectionId } from '@coplume/shared/ids'
import { planSections, WRITER_RIGHT } from '@coplume/shared/plan-sections'
import { Refused } from '@coplume/shared/refusal'
import type { Template } from '@coplume/shared/template'
import type { PriorityNeighbourhood, Territory } from '@coplume/shared/territory'
import { frenchSpacing } from '@coplume/shared/typography/spacing'
import type { z } from 'zod'
import { insertContract, insertPerimeter, replaceMilestones } from '../store/contracts.ts'
import { insertMember } from '../store/members.ts'
import { matchOrganisation } from '../store/organisations.ts'
import { insertParties } from '../store/parties.ts'
import { keepProjection } from '../store/projections.ts'
import { insertState } from '../store/section-states.ts'
import { insertSection, replaceGrants } from '../store/sections.ts'
import type { Db } from '../store/tables.ts'
import type { Deps, SignedIn } from './deps.ts'

export type NewContract = z.output<typeof CreateContract> & {
  /** In which quality the creator acts, when known. */
  quality?: string
}

const fault = (path: string, message: string) => new Refused('invalid-input', [{ path, message }])

/** The QPV asked for, in the order given; every one must lie in the lead EPCI. */
function perimeter(territory: Territory, codes: readonly string[]): PriorityNeighbourhood[] {
  const known = new Map(territory.neighbourhoods.map((qpv) => [qpv.code, qpv]))
  return codes.map((code, index) => {
    const qpv = known.get(code)
    if (!qpv) {
      const where = territory.intercommunality.name
      throw fault(`neighbourhoods.${index}`, `Le quartier ${code} n’est pas dans le périmètre de l’EPCI (${where}).`)
    }
    return qpv
  })
}

async function enterParties(tx: Db, deps: Pick<Deps, 'newId'>, input: NewContract): Promise<OrganisationId[]> {
  const ids: OrganisationId[] = []
  for (const [index, { role: _role, ...party }] of input.parties.entries()) {
    const { id } = await matchOrganisation(tx, { ...party, id: OrganisationId.parse(deps.newId()) })
    if (ids.includes(id)) throw fault(`parties.${index}`, `« ${party.name} » figure deux fois parmi les parties.`)
    ids.push(id)
  }
  return ids
}

async function writeSections(
  tx: Db,
  deps: Pick<Deps, 'clock' | 'newId'>,
  contractId: ContractId,
  organisations: readonly OrganisationId[],
  plan: ReturnType<typeof planSections>,
): Promise<void> {
  const at = instantOf(deps.clock.now())
  const ids = plan.map(() => SectionId.parse(deps.newId()))
  const seeds = new Map<unknown, Uint8Array>()
  for (const [position, planned] of plan.entries()) {
    const [id, ownerId] = [ids[position], organisations[planned.owner]]
    if (!id || !ownerId) throw new Refused('internal-error')
    await insertSection(tx, {
      id,
      contractId,
      parentId: planned.parent === null ? null : (ids[planned.parent] ?? null),
      position,
      key: planned.key,
      title: planned.title,
      ownerId,
      state: 'empty',
      dueOn: planned.dueOn,
      released: true,
      guidance: planned.guidance,
      visas: planned.visas,
    })
    const writers = planned.writers.flatMap((writer) => organisations[writer] ?? [])
    await replaceGrants(tx, id, new Map(writers.map((writer) => [writer, WRITER_RIGHT])))
    // Sections repeated for each QPV start from the same text: it is encoded once.
    const seed = seeds.get(planned.content) ?? seedState(planned.content)
    seeds.set(planned.content, seed)
    await insertState(tx, { sectionId: id, state: seed, uptoSeq: 0, at })
    await keepProjection(tx, {
      sectionId: id,
      json: planned.content,
      words: countWords(planned.content),
      editedAt: null,
    })
  }
}

/** What creating a contract needs beside the database. */
export type ContractGround = Pick<Deps, 'clock' | 'newId' | 'reference' | 'templates'>

interface Ground {
  template: Template
  territory: Territory
  neighbourhoods: PriorityNeighbourhood[]
}

function groundOf(deps: ContractGround, input: NewContract): Ground {
  const template = deps.templates.get(input.templateId)
  if (!template) throw fault('templateId', 'Ce modèle n’existe pas ou n’est plus proposé.')
  const territory = deps.reference.territoryOf(input.leadSiren)
  if (!territory) throw fault('leadSiren', 'Ce SIREN n’est pas celui d’une intercommunalité connue.')
  for (const [key, owner] of Object.entries(input.owners))
    if (!input.parties[owner]) throw fault(`owners.${key}`, 'L’organisation choisie ne figure pas parmi les parties.')
  return { template, territory, neighbourhoods: perimeter(territory, [...new Set(input.neighbourhoods)]) }
}

/** Inside a transaction, so that the demo can enter its contract and what goes with it at once. */
export async function enterContract(
  tx: Db,
  deps: ContractGround,
  who: Pick<SignedIn, 'personId' | 'organisationId'>,
  input: NewContract,
): Promise<ContractId> {
  const { template, territory, neighbourhoods } = groundOf(deps, input)
  const now = deps.clock.now()
  const id = ContractId.parse(deps.newId())
  const organisations = await enterParties(tx, deps, input)
  const leads = organisations.filter((_, index) => input.parties[index]?.role === 'lead')
  if (!leads.includes(who.organisationId)) throw new Refused('not-a-pilot')
  await insertContract(tx, {
    id,
    title: frenchSpacing(input.title),
    period: input.period,
    state: 'drafting',
    form: input.form,
    template: { id: template.id, version: template.version, title: template.title },
    leadSiren: input.leadSiren,
    levels: template.levels,
    createdAt: instantOf(now),
    createdBy: who.personId,
  })
  await insertPerimeter(tx, id, neighbourhoods)
  const milestones = input.milestones.map((milestone) => ({ ...milestone, id: MilestoneId.parse(deps.newId()) }))
  await replaceMilestones(tx, id, milestones)
  const parties = organisations.map((organisationId, index) => ({
    id: PartyId.parse(deps.newId()),
    organisationId,
    role: input.parties[index]?.role ?? 'observer',
    signatoryQuality: null,
  }))
  await insertParties(tx, id, parties)
  const { personId, organisationId } = who
  await insertMember(tx, id, { personId, organisationId, quality: input.quality ?? '' })
  const plan = planSections({
    template,
    form: input.form,
    leadSiren: input.leadSiren,
    communes: territory.communes,
    neighbourhoods,
    parties: input.parties,
    owners: input.owners,
    deadline: deadlineOf(input.milestones),
    today: dayOf(now),
  })
  await writeSections(tx, deps, id, organisations, plan)
  return id
}

export async function createContract(deps: Deps, who: SignedIn, input: NewContract): Promise<{ id: ContractId }> {
  return { id: await deps.db.transaction().execute((tx) => enterContract(tx, deps, who, input)) }
}
