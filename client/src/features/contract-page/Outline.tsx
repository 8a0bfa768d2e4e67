// The plan of the contract: numbers, states, owners, who is where, open comments.
import type { Section } from '@coplume/shared/contract'
import type { ContractId, OrganisationId, SectionId } from '@coplume/shared/ids'
import type { Organisation } from '@coplume/shared/organisation'
import { ChevronDown, ChevronRight, EyeOff, MessageSquare } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { paths } from '../../paths.ts'
import { counted } from '../../texts/counts.ts'
import { OrganisationBadge } from '../../ui/OrganisationBadge.tsx'
import { StatePill } from '../../ui/StatePill.tsx'
import type { Present } from './use-presence.ts'

interface OutlineProps {
  contractId: ContractId
  sections: readonly Section[]
  organisations: ReadonlyMap<OrganisationId, Organisation>
  current: SectionId | null
  people: readonly Present[]
  onGo: (id: SectionId) => void
}

export function Outline(props: OutlineProps): ReactNode {
  return (
    <nav className="outline" aria-label="Plan du contrat">
      <Branch {...props} parentId={null} />
    </nav>
  )
}

function Branch({ parentId, ...props }: OutlineProps & { parentId: SectionId | null }): ReactNode {
  const children = props.sections.filter((section) => section.parentId === parentId)
  if (children.length === 0) return null
  return (
    <ol className="outline-list">
      {children.map((section) => (
        <Item key={section.id} section={section} {...props} />
      ))}
    </ol>
  )
}

function Item({ section, ...props }: OutlineProps & { section: Section }): ReactNode {
  const [folded, setFolded] = useState(false)
  const hasChildren = props.sections.some((one) => one.parentId === section.id)
  const owner = props.organisations.get(section.ownerId)
  const here = props.people.filter((person) => person.sectionId === section.id)
  const Chevron = folded ? ChevronRight : ChevronDown
  return (
    <li>
      <div className="outline-item">
        {hasChildren ? (
          <button
            type="button"
            className="outline-fold"
            aria-expanded={!folded}
            aria-label={`Sous-sections de ${section.title}`}
            onClick={() => setFolded(!folded)}
          >
            <Chevron aria-hidden size={16} />
          </button>
        ) : (
          <span className="outline-fold" />
        )}
        <Link
          className="outline-link"
          to={paths.drafting(props.contractId, section.id)}
          preventScrollReset
          replace
          aria-current={props.current === section.id ? 'location' : undefined}
          onClick={() => props.onGo(section.id)}
        >
          <span className="outline-title">
            <span className="outline-number">{section.number}</span> {section.title}
          </span>
          <span className="outline-marks">
            <StatePill state={section.state} />
            {owner && <OrganisationBadge organisation={owner} show="mark" />}
            {!section.released && (
              <span className="outline-mark" title="Pas encore communiquée aux autres parties">
                <EyeOff aria-hidden size={14} />
                <span className="visually-hidden">Pas encore communiquée</span>
              </span>
            )}
            {section.openThreads > 0 && (
              <span className="outline-mark numeric">
                <MessageSquare aria-hidden size={14} />
                {section.openThreads}
                <span className="visually-hidden">
                  {' '}
                  {section.openThreads > 1 ? 'commentaires ouverts' : 'commentaire ouvert'}
                </span>
              </span>
            )}
            {here.length > 0 && (
              <span className="outline-here" title={here.map((person) => person.name).join(', ')}>
                <span aria-hidden>●</span>
                <span className="visually-hidden">
                  {counted(here.length, 'personne')} ici : {here.map((person) => person.name).join(', ')}
                </span>
              </span>
            )}
          </span>
        </Link>
      </div>
      {!folded && <Branch {...props} parentId={section.id} />}
    </li>
  )
}
