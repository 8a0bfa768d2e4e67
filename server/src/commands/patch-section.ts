// Changes a section's settings: title, owner, due day, state, release, grants.
import type { PatchSection } from '@coplume/shared/api'
import type { ContractId, OrganisationId, SectionId } from '@coplume/shared/ids'
import { demand, Refused } from '@coplume/shared/refusal'
import type { Right } from '@coplume/shared/right'
import { changesRights, sectionChangeFaults, sectionChangeRefusal } from '@coplume/shared/section-change'
import { frenchSpacing } from '@coplume/shared/typography/spacing'
import { partiesOf } from '../store/parties.ts'
import { replaceGrants, type SectionRecord, updateSection } from '../store/sections.ts'
import type { Db } from '../store/tables.ts'
import { actingOn } from './acting.ts'
import { announceRights } from './announce.ts'
import type { Audience, Deps, SignedIn } from './deps.ts'

interface Input {
  contractId: ContractId
  sectionId: SectionId
  change: PatchSection
}

async function write(tx: Db, section: SectionRecord, { title, ownerId, dueOn, state, released, grants }: PatchSection) {
  await updateSection(tx, section, {
    ...(title === undefined ? {} : { title: frenchSpacing(title) }),
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(state === undefined ? {} : { state }),
    ...(released === undefined ? {} : { released }),
  })
  if (!grants) return
  const byOrganisation = new Map<OrganisationId, Right>()
  for (const grant of grants) byOrganisation.set(grant.organisationId, grant.right)
  await replaceGrants(tx, section.id, byOrganisation)
}

/** Of a section that was and stays private, nobody else hears; whoever loses or gains sight of it must. */
const audienceOf = (section: SectionRecord, change: PatchSection): Audience | undefined =>
  section.released || change.released === true || change.ownerId !== undefined
    ? undefined
    : { readersOf: section.id, pilots: true }

export async function patchSection(deps: Deps, who: SignedIn, input: Input): Promise<void> {
  const { contractId, sectionId, change } = input
  const audience = await deps.db.transaction().execute(async (tx) => {
    const { actor, section, rights } = await actingOn(tx, who, input, 'manage-section')
    demand(sectionChangeRefusal(actor, rights, change))
    const parties = new Set((await partiesOf(tx, contractId)).map(({ organisation }) => organisation.id))
    const faults = sectionChangeFaults(change, parties)
    if (faults.length > 0) throw new Refused('invalid-input', faults)
    await write(tx, section, change)
    return audienceOf(section, change)
  })
  if (changesRights(change)) await announceRights(deps, contractId, [sectionId], audience)
  else deps.events.publish(contractId, { kind: 'contract' }, audience)
}
