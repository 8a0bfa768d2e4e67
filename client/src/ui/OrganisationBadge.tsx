// An organisation at a glance: initials on its colour, with its name beside or in the accessible text.
import type { Organisation } from '@coplume/shared/organisation'
import type { ReactNode } from 'react'
import { organisationColours, organisationInitials } from './organisation-mark.ts'
import './OrganisationBadge.css'

interface OrganisationBadgeProps {
  organisation: Pick<Organisation, 'id' | 'name' | 'shortName'>
  /** `mark`: initials alone; `short`: with the short name; `full`: with the official name. */
  show?: 'mark' | 'short' | 'full'
}

export function OrganisationBadge({ organisation, show = 'short' }: OrganisationBadgeProps): ReactNode {
  const { light, dark } = organisationColours(organisation.id)
  return (
    <span className="organisation" title={show === 'full' ? undefined : organisation.name}>
      <span className="organisation-mark" style={{ backgroundColor: `light-dark(${light}, ${dark})` }} aria-hidden>
        {organisationInitials(organisation.shortName)}
      </span>
      <span className={show === 'mark' ? 'visually-hidden' : `organisation-${show}`}>
        {show === 'short' ? organisation.shortName : organisation.name}
      </span>
    </span>
  )
}
