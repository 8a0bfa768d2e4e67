// One section on the page: who holds it, where it stands, its text, read or live.
import type { Contract, Section } from '@coplume/shared/contract'
import type { OrganisationId } from '@coplume/shared/ids'
import type { Organisation } from '@coplume/shared/organisation'
import { CalendarDays, EyeOff, Highlighter, PencilLine } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { ConnectionState } from '../../sync/connection-state.ts'
import { longDay } from '../../texts/dates.ts'
import { Button } from '../../ui/Button.tsx'
import { OrganisationBadge } from '../../ui/OrganisationBadge.tsx'
import { StatePill } from '../../ui/StatePill.tsx'
import { Guidance } from './Guidance.tsx'
import { PresenceList } from './PresenceList.tsx'
import { SectionMenu } from './SectionMenu.tsx'
import { Drafts } from './SetAside.tsx'
import { rightWords, saveWords } from './save-words.ts'
import type { Present } from './use-presence.ts'

export const sectionElementId = (sectionId: string): string => `section-${sectionId}`

interface SectionArticleProps {
  contract: Contract
  section: Section
  organisations: ReadonlyMap<OrganisationId, Organisation>
  personId: string
  people: readonly Present[]
  live: boolean
  /** Of the live section. */
  connection: ConnectionState | null
  onOpen: () => void
  showsAuthors: boolean
  onShowAuthors: (shows: boolean) => void
  children: ReactNode
}

interface ConnectedArticleProps extends Omit<SectionArticleProps, 'connection' | 'children'> {
  /** Its text, which says how its connection stands. */
  children: (onConnection: (connection: ConnectionState | null) => void) => ReactNode
}

/** Holds what changes at every keystroke, so that typing draws this section alone and not the whole contract. */
export function ConnectedArticle({ children, ...props }: ConnectedArticleProps): ReactNode {
  const [connection, setConnection] = useState<ConnectionState | null>(null)
  return (
    <SectionArticle {...props} connection={props.live ? connection : null}>
      {children(setConnection)}
    </SectionArticle>
  )
}

const SECTION_HEADING: readonly ('h2' | 'h3' | 'h4')[] = ['h2', 'h3', 'h4']

function SectionArticle(props: SectionArticleProps): ReactNode {
  const { contract, section, organisations, live, connection, people } = props
  const owner = organisations.get(section.ownerId)
  const mayWrite = section.myRight === 'write'
  const Heading = SECTION_HEADING[Math.min(section.depth, SECTION_HEADING.length) - 1] ?? 'h4'
  const here = people.filter((person) => person.sectionId === section.id)
  return (
    <article
      id={sectionElementId(section.id)}
      className={`contract-section ${live ? 'contract-section-live' : ''}`}
      aria-labelledby={`${sectionElementId(section.id)}-titre`}
    >
      <header className="section-header">
        <div className="section-heading">
          <Heading
            id={`${sectionElementId(section.id)}-titre`}
            className={`section-title section-title-${section.depth}`}
          >
            <span className="section-number">{section.number}</span> {section.title}
          </Heading>
          <div className="section-actions">
            {connection && (
              <span className={`section-save section-save-${connection.is}`} data-testid="save-state">
                {saveWords(connection)}
              </span>
            )}
            {!live && section.myRight !== 'none' && (
              <Button
                kind={mayWrite ? 'secondary' : 'quiet'}
                size="small"
                onPress={props.onOpen}
                {...(mayWrite ? { icon: <PencilLine aria-hidden /> } : {})}
                aria-label={`${mayWrite ? 'Rédiger' : 'Ouvrir'} « ${section.title} »`}
              >
                {mayWrite ? 'Rédiger' : 'Ouvrir'}
              </Button>
            )}
            {live && (
              <button
                type="button"
                className="tool section-authors"
                title="Qui a écrit quoi"
                aria-label="Qui a écrit quoi"
                aria-pressed={props.showsAuthors}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => props.onShowAuthors(!props.showsAuthors)}
              >
                <Highlighter aria-hidden size={18} />
              </button>
            )}
            <SectionMenu
              contract={contract}
              section={section}
              showsAuthors={props.showsAuthors}
              onShowAuthors={props.onShowAuthors}
            />
          </div>
        </div>
        <div className="section-facts">
          {owner && <OrganisationBadge organisation={owner} />}
          <StatePill state={section.state} />
          {section.dueOn && (
            <span className="section-fact">
              <CalendarDays aria-hidden size={14} /> pour le {longDay(section.dueOn)}
            </span>
          )}
          {!section.released && (
            <span className="section-fact">
              <EyeOff aria-hidden size={14} /> pas encore communiquée
            </span>
          )}
          <span className="section-fact" id={`${sectionElementId(section.id)}-droit`}>
            {rightWords(section.myRight, section.state, owner?.shortName ?? '')}
          </span>
          <PresenceList people={here} organisations={organisations} label="Dans cette section" />
        </div>
      </header>
      <Guidance questions={section.guidance} />
      <Drafts personId={props.personId} sectionId={section.id} />
      {props.children}
    </article>
  )
}
