// Step 5: everything on one screen, before the contract exists.
import type { TemplateSummary } from '@coplume/shared/api'
import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'
import { counted, listed } from '../../texts/counts.ts'
import { longDay } from '../../texts/dates.ts'
import { partyRoleLabel } from '../../texts/labels.ts'
import { type Draft, STEPS, type Step, sectionsOf } from './draft.ts'

interface LineProps {
  term: string
  step: Step
  children: ReactNode
}

function Line({ term, step, children }: LineProps): ReactNode {
  return (
    <div className="creation-summary-line">
      <dt>{term}</dt>
      <dd>{children}</dd>
      <dd className="creation-summary-edit">
        <Link href={`?etape=${STEPS.indexOf(step) + 1}`} aria-label={`Modifier\u00a0: ${term}`}>
          Modifier
        </Link>
      </dd>
    </div>
  )
}

export function SummaryStep({ draft, template }: { draft: Draft; template: TemplateSummary }): ReactNode {
  const chosen = new Set(draft.neighbourhoods)
  const neighbourhoods = draft.proposal?.neighbourhoods.filter(({ code }) => chosen.has(code)) ?? []
  const sections = sectionsOf(draft, template).length
  return (
    <dl className="creation-summary">
      <Line term="Modèle" step="model">
        {template.title}, {counted(sections, 'section')}
        {draft.form === 'light' && ' (forme allégée)'}
      </Line>
      <Line term="Intercommunalité" step="model">
        {draft.epci?.name}
      </Line>
      <Line term="Titre" step="perimeter">
        {draft.title}
      </Line>
      <Line term="Quartiers" step="perimeter">
        {neighbourhoods.length === 0
          ? 'Aucun'
          : listed(
              neighbourhoods.map((one) => `${one.displayName} (${one.communes.map(({ name }) => name).join(', ')})`),
            )}
      </Line>
      <Line term="Parties" step="parties">
        <ul className="creation-summary-list">
          {draft.parties.map((party) => (
            <li key={party.key}>
              {party.name} <span className="soft">({partyRoleLabel[party.role].toLowerCase()})</span>
            </li>
          ))}
        </ul>
      </Line>
      <Line term="Jalons" step="plan">
        <ul className="creation-summary-list">
          {draft.milestones.map((milestone) => (
            <li key={milestone.key}>
              {milestone.label} : {milestone.day && longDay(milestone.day)}
              {milestone.deadline && <span className="soft"> (échéance du contrat)</span>}
            </li>
          ))}
        </ul>
      </Line>
      <Line term="Plumes" step="plan">
        {Object.keys(draft.owners).length === 0
          ? 'Selon le modèle'
          : `${counted(Object.keys(draft.owners).length, 'section')} confiée${Object.keys(draft.owners).length > 1 ? 's' : ''} autrement que le modèle`}
      </Line>
    </dl>
  )
}
