// The people here now: marks of their organisations, names in full for who listens or points.
import type { OrganisationId, SectionId } from '@coplume/shared/ids'
import type { Organisation } from '@coplume/shared/organisation'
import type { ReactNode } from 'react'
import { OrganisationBadge } from '../../ui/OrganisationBadge.tsx'
import type { Present } from './use-presence.ts'

const SHOWN = 5

interface PresenceListProps {
  people: readonly Present[]
  organisations: ReadonlyMap<OrganisationId, Organisation>
  sectionTitle?: (id: SectionId) => string
  /** « Dans le contrat », « Dans cette section ». */
  label: string
}

export function PresenceList({ people, organisations, sectionTitle, label }: PresenceListProps): ReactNode {
  if (people.length === 0) return null
  const where = (person: Present): string =>
    sectionTitle && person.sectionId ? `, dans « ${sectionTitle(person.sectionId)} »` : ''
  return (
    <ul className="presence" aria-label={label}>
      {people.slice(0, SHOWN).map((person) => {
        const organisation = organisations.get(person.organisationId)
        return (
          <li
            key={person.personId}
            className="presence-person"
            title={`${person.name} — ${organisation?.shortName ?? ''}${where(person)}`}
          >
            {organisation && <OrganisationBadge organisation={organisation} show="mark" />}
            <span className="visually-hidden">
              {person.name}
              {where(person)}
            </span>
          </li>
        )
      })}
      {people.length > SHOWN && (
        <li
          className="presence-more"
          title={people
            .slice(SHOWN)
            .map((person) => person.name)
            .join(', ')}
        >
          +{people.length - SHOWN}
          <span className="visually-hidden"> autres personnes</span>
        </li>
      )}
    </ul>
  )
}
