// The panels of the cockpit: milestones, my tasks, progress, contributions, what is waited for.
import type { Cockpit, MilestoneAhead } from '@coplume/shared/cockpit'
import type { Contract, Section } from '@coplume/shared/contract'
import type { SectionId } from '@coplume/shared/ids'
import type { Organisation } from '@coplume/shared/organisation'
import { SectionState } from '@coplume/shared/section-state'
import { CircleCheck } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-aria-components'
import { paths } from '../../paths.ts'
import { counted } from '../../texts/counts.ts'
import { countdown, distanceInWords, longDay } from '../../texts/dates.ts'
import { Button } from '../../ui/Button.tsx'
import { OrganisationBadge } from '../../ui/OrganisationBadge.tsx'
import { Panel } from '../../ui/Page.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { StatePill } from '../../ui/StatePill.tsx'
import { taskSentence } from './task-sentence.ts'

interface PanelProps {
  contract: Contract
  cockpit: Cockpit
}

export function Milestones({ milestones, today }: { milestones: MilestoneAhead[]; today: string }): ReactNode {
  const next = milestones.find(({ daysLeft }) => daysLeft >= 0)
  if (milestones.length === 0) return null
  return (
    <section aria-labelledby="jalons">
      <h2 id="jalons" className="visually-hidden">
        Jalons
      </h2>
      <ol className="milestones">
        {milestones.map((milestone) => (
          <li
            key={milestone.id}
            className={`milestone ${milestone === next ? 'milestone-next' : ''} ${milestone.daysLeft < 0 ? 'milestone-past' : ''}`}
          >
            <span className="milestone-countdown" aria-hidden>
              {countdown(milestone.day, today)}
            </span>
            <span className="milestone-label">
              {milestone.label}
              {milestone.deadline && <span className="soft"> (échéance du contrat)</span>}
            </span>
            <span className="milestone-day">
              {longDay(milestone.day)}
              <span className="visually-hidden">, {distanceInWords(milestone.day, today)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

const SHOWN = 6

const sectionsById = (contract: Contract): Map<SectionId, Section> =>
  new Map(contract.sections.map((section) => [section.id, section]))

export function MyTasks({ contract, cockpit }: PanelProps): ReactNode {
  const [all, showAll] = useState(false)
  const sections = sectionsById(contract)
  const more = cockpit.tasks.length - SHOWN
  return (
    <Panel title="Ce qu’on attend de moi" className="cockpit-tasks">
      {cockpit.tasks.length === 0 && (
        <p className="cockpit-nothing">
          <CircleCheck aria-hidden /> Rien pour l’instant : ni section à écrire, ni remarque sans réponse.
        </p>
      )}
      <ul className="task-list">
        {(all ? cockpit.tasks : cockpit.tasks.slice(0, SHOWN)).map((task) => {
          const section = sections.get(task.sectionId)
          if (!section) return null
          const { before, link, after, due, late } = taskSentence(task, section)
          return (
            <li key={`${task.do}-${task.sectionId}`} className="task">
              <span>
                {before}
                <Link href={paths.drafting(contract.id, section.id)}>{link}</Link>
                {after}
              </span>
              {due && <span className={late ? 'task-due task-late' : 'task-due'}>{due}</span>}
            </li>
          )
        })}
      </ul>
      {more > 0 && (
        <div>
          <Button size="small" onPress={() => showAll(!all)} aria-expanded={all}>
            {all ? 'Réduire la liste' : `Afficher ${more > 1 ? `les ${more} autres` : 'l’autre'}`}
          </Button>
        </div>
      )}
    </Panel>
  )
}

export function Advancement({ cockpit: { progress } }: Pick<PanelProps, 'cockpit'>): ReactNode {
  const states = SectionState.options.filter((state) => progress.byState[state] > 0)
  return (
    <Panel title="Avancement">
      <ProgressBar
        label="Sections validées"
        value={progress.validated}
        max={progress.sections}
        said={`${progress.validated} sur ${progress.sections}`}
        tone="success"
      />
      <ul className="state-counts">
        {states.map((state) => (
          <li key={state}>
            <StatePill state={state} />
            <span className="numeric">{progress.byState[state]}</span>
          </li>
        ))}
      </ul>
      <p className="soft">{counted(progress.words, 'mot')} en tout.</p>
    </Panel>
  )
}

export function Contributions({ contract, cockpit }: PanelProps): ReactNode {
  const organisations = new Map(contract.organisations.map((organisation) => [organisation.id, organisation]))
  return (
    <Panel title="Par organisation">
      <ul className="contributions">
        {cockpit.organisations.map((progress) => {
          const organisation = organisations.get(progress.organisationId)
          if (!organisation) return null
          const started = progress.sections - progress.byState.empty
          return (
            <li key={progress.organisationId}>
              <ProgressBar
                label={<OrganisationBadge organisation={organisation} />}
                value={started}
                max={progress.sections}
                said={`${started} commencée${started > 1 ? 's' : ''} sur ${progress.sections}`}
                tone={started * 2 < progress.sections ? 'warning' : 'accent'}
              />
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

export function Waiting({ contract, cockpit }: PanelProps): ReactNode {
  const organisations = new Map<string, Organisation>(contract.organisations.map((one) => [one.id, one]))
  const sections = sectionsById(contract)
  return (
    <Panel title="Retards et blocages">
      {cockpit.blockers.length === 0 && (
        <p className="cockpit-nothing">
          <CircleCheck aria-hidden /> Aucune section n’est en retard.
        </p>
      )}
      <ul className="blockers">
        {cockpit.blockers.map((blocker) => {
          const organisation = organisations.get(blocker.organisationId)
          return (
            <li key={blocker.organisationId} className="blocker">
              <p className="blocker-who">
                {organisation && <OrganisationBadge organisation={organisation} />}
                <span className="soft">
                  {counted(blocker.sections.length, 'section attendue', 'sections attendues')}, jusqu’à{' '}
                  {counted(blocker.daysLate, 'jour')} de retard
                </span>
              </p>
              <ul className="blocker-sections">
                {blocker.sections.map((id) => (
                  <BlockedSection key={id} contract={contract} section={sections.get(id)} />
                ))}
              </ul>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

function BlockedSection({ contract, section }: { contract: Contract; section: Section | undefined }): ReactNode {
  if (!section) return null
  const name = `${section.number}\u00a0${section.title}`
  return (
    <li>{section.myRight === 'none' ? name : <Link href={paths.drafting(contract.id, section.id)}>{name}</Link>}</li>
  )
}
