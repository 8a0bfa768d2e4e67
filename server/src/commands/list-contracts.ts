// The contracts a person takes part in, each with what is expected of their organisation.
import type { ContractList } from '@coplume/shared/api'
import type { ContractSummary } from '@coplume/shared/contract'
import { dayOf } from '@coplume/shared/day'
import { isPilot } from '@coplume/shared/permission'
import { contractsOf, milestonesOf, perimeterSizes } from '../store/contracts.ts'
import { organisationsOf } from '../store/organisations.ts'
import { actorsOf, sectionRightsOf } from '../store/rights.ts'
import { seesRow } from './acting.ts'
import type { Deps, SignedIn } from './deps.ts'

export async function listContracts(deps: Deps, who: SignedIn): Promise<ContractList> {
  const actors = await actorsOf(deps.db, who.personId)
  const ids = [...actors.keys()]
  if (ids.length === 0) return { contracts: [] }
  const contracts = await contractsOf(deps.db, ids)
  const organisations = await organisationsOf(
    deps.db,
    [...actors.values()].map((actor) => actor.organisationId),
  )
  const milestones = await milestonesOf(deps.db, ids)
  const sizes = await perimeterSizes(deps.db, ids)
  const sections = await sectionRightsOf(deps.db, ids)
  const today = dayOf(deps.clock.now())

  const summaries = contracts.flatMap((contract): ContractSummary[] => {
    const actor = actors.get(contract.id)
    const myOrganisation = actor && organisations.get(actor.organisationId)
    if (!actor || actor.role === null || !myOrganisation) return []
    const seen = sections
      .filter((one) => one.section.contractId === contract.id && seesRow(actor, one))
      .map(({ section }) => section)
    const validated = seen.filter(({ state }) => state === 'validated' || state === 'frozen')
    const mine = seen.filter((section) => section.ownerId === actor.organisationId && !validated.includes(section))
    const toWrite = mine.filter(({ state }) => state !== 'review')
    return [
      {
        id: contract.id,
        title: contract.title,
        period: contract.period,
        state: contract.state,
        leadName: deps.reference.territoryOf(contract.leadSiren)?.intercommunality.name ?? '',
        neighbourhoodCount: sizes.get(contract.id) ?? 0,
        nextMilestone: milestones(contract.id).find(({ day }) => day >= today) ?? null,
        myOrganisation,
        myQuality: actor.quality,
        pilot: isPilot(actor),
        mine: {
          sections: mine.length,
          toWrite: toWrite.length,
          late: mine.filter(({ dueOn }) => dueOn !== null && dueOn < today).length,
        },
        validated: validated.length,
        sections: seen.length,
      },
    ]
  })
  return { contracts: summaries }
}
