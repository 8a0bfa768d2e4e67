// An organisation at a glance: initials on its colour, with its name beside or in the accessible text.
import type { Organisation } from '@coplume/shared/organisation'
import type { ReactNode } from 'react'
import { organisationColour, organisationInitials } from './organisation-mark.ts'
import './OrganisationBadge.css'

interface OrganisationBadgeProps {
  organisation: Pick<Organisation, 'id' | 'name' | 'shortName'>
  /** `mark`: initials alone; `short`: with the short name; `full`: with the official name. */
  show?: 'mark' | 'short' | 'full'
}

export function OrganisationBadge({ organisation, show = 'short' }: OrganisationBadgeProps): ReactNode {
  const text = show === 'full' ? organisation.name : organisation.shortName
  return (
    <span className="organisation" title={show === 'full' ? undefined : organisation.name}>
      <span className={`organisation-mark organisation-colour-${organisationColour(organisation.id)}`} aria-hidden>
        {organisationInitials(organisation.shortName)}
      </span>
      <span className={show === 'mark' ? 'visually-hidden' : 'organisation-name'}>
        {show === 'mark' ? organisation.name : text}
      </span>
    </span>
  )
}
