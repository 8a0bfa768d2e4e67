// One contract as the asker may see it.
import type { Contract, Section } from '@coplume/shared/contract'
import type { ContractId, SectionId } from '@coplume/shared/ids'
import { isPilot, rightOn } from '@coplume/shared/permission'
import { Refused } from '@coplume/shared/refusal'
import { numberSections, visibleParent } from '@coplume/shared/section-tree'
import type { Territory } from '@coplume/shared/territory'
import { type ContractRecord, milestonesOf, perimeterOf } from '../store/contracts.ts'
import { membersOf } from '../store/members.ts'
import { partiesOf } from '../store/parties.ts'
import { sectionCounts } from '../store/projections.ts'
import { type ActingPerson, type SectionWithRights, sectionRightsOf } from '../store/rights.ts'
import type { Db } from '../store/tables.ts'
import { countOpenThreads } from '../store/threads.ts'
import { actingIn, demandContract, seesRow } from './acting.ts'
import type { Deps, SignedIn } from './deps.ts'

type Counts = Awaited<ReturnType<typeof sectionCounts>>

function presentSection(
  actor: ActingPerson,
  { section, rights }: SectionWithRights,
  counts: Counts,
  openThreads: ReadonlyMap<SectionId, number>,
): Omit<Section, 'number' | 'depth' | 'parentId'> {
  const myRight = rightOn(actor, rights)
  // A pilot knows that a private section exists, not how far its owner has got.
  const readable = myRight !== 'none'
  const count = counts.get(section.id)
  return {
    id: section.id,
    title: section.title,
    ownerId: section.ownerId,
    state: section.state,
    dueOn: section.dueOn,
    released: section.released,
    grants: [...rights.grants].map(([organisationId, right]) => ({ organisationId, right })),
    guidance: section.guidance,
    myRight,
    words: readable ? (count?.words ?? 0) : 0,
    openThreads: readable ? (openThreads.get(section.id) ?? 0) : 0,
    editedAt: readable ? (count?.editedAt ?? null) : null,
  }
}

export async function presentSections(db: Db, contractId: ContractId, actor: ActingPerson): Promise<Section[]> {
  const all = await sectionRightsOf(db, [contractId])
  const counts = await sectionCounts(db, contractId)
  const openThreads = await countOpenThreads(db, contractId)
  const places = numberSections(all.map(({ section }) => section))
  const byId = new Map(all.map(({ section }) => [section.id, section]))
  const seen = all.filter((one) => seesRow(actor, one))
  const seenIds = new Set(seen.map(({ section }) => section.id))
  return seen.map((one) => ({
    ...presentSection(actor, one, counts, openThreads),
    ...(places.get(one.section.id) ?? { number: '', depth: 1 }),
    parentId: visibleParent(one.section, byId, seenIds),
  }))
}

async function territoryOf(deps: Deps, contract: ContractRecord): Promise<Territory> {
  const known = deps.reference.territoryOf(contract.leadSiren)
  // Only a reference data file of another year could make a kept contract lose its intercommunality.
  if (!known) throw new Refused('internal-error')
  const byCode = new Map(known.neighbourhoods.map((qpv) => [qpv.code, qpv]))
  const entries = await perimeterOf(deps.db, contract.id)
  return {
    intercommunality: known.intercommunality,
    communes: known.communes,
    neighbourhoods: entries.flatMap(({ code, displayName }) => {
      const qpv = byCode.get(code)
      return qpv ? [{ ...qpv, displayName }] : []
    }),
  }
}

export async function readContract(deps: Deps, who: SignedIn, input: { contractId: ContractId }): Promise<Contract> {
  const actor = await actingIn(deps.db, who, input.contractId)
  const contract = await demandContract(deps.db, input.contractId)
  const parties = await partiesOf(deps.db, contract.id)
  const members = await membersOf(deps.db, contract.id)
  const milestones = await milestonesOf(deps.db, [contract.id])
  const pilot = isPilot(actor)
  return {
    id: contract.id,
    title: contract.title,
    period: contract.period,
    state: contract.state,
    form: contract.form,
    template: contract.template,
    myOrganisationId: actor.organisationId,
    myQuality: actor.quality,
    pilot,
    territory: await territoryOf(deps, contract),
    milestones: milestones(contract.id),
    organisations: parties.map(({ organisation }) => organisation),
    parties: parties.map(({ party }) => party),
    members: members.map((member) => ({ ...member, email: pilot ? member.email : null })),
    sections: await presentSections(deps.db, contract.id, actor),
  }
}
