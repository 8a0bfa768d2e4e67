// What of an event one recipient may hear.
import type { ContractEvent } from '@coplume/shared/api'
import type { SectionId } from '@coplume/shared/ids'
import { isPilot, rightOn } from '@coplume/shared/permission'
import type { Audience } from '../commands/deps.ts'
import type { ActingPerson, ContractRights } from '../store/rights.ts'

function reads(actor: ActingPerson, rights: ContractRights, sectionId: SectionId): boolean {
  const section = rights.sections.get(sectionId)
  return section !== undefined && rightOn(actor, section) !== 'none'
}

type People = Extract<ContractEvent, { kind: 'presence' }>['people']

/** Someone at work in a section one may not read is seen on the page, not in a section, and not twice. */
function seenPeople(actor: ActingPerson, rights: ContractRights, people: People): People {
  const seen = people.filter(({ sectionId }) => sectionId !== null && reads(actor, rights, sectionId))
  const placed = new Set(seen.map((person) => person.personId))
  const elsewhere = new Map(people.filter(({ personId }) => !placed.has(personId)).map((one) => [one.personId, one]))
  return [...seen, ...[...elsewhere.values()].map((person) => ({ ...person, sectionId: null }))]
}

/** The event for `actor`, or null when it is not for them. */
export function eventFor(
  actor: ActingPerson,
  rights: ContractRights,
  event: ContractEvent,
  audience?: Audience,
): ContractEvent | null {
  if (audience) {
    const concerned = reads(actor, rights, audience.readersOf) || (audience.pilots && isPilot(actor))
    if (!concerned) return null
  }
  switch (event.kind) {
    case 'contract':
      return event
    case 'text':
    case 'threads':
      return reads(actor, rights, event.sectionId) ? event : null
    case 'presence':
      return { kind: 'presence', people: seenPeople(actor, rights, event.people) }
  }
}
