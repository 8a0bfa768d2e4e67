// Every section on a line: where it stands, who holds the pen, by when, what I may do there.
import { isLate } from '@coplume/shared/cockpit'
import type { Contract, Section } from '@coplume/shared/contract'
import type { ContractId } from '@coplume/shared/ids'
import type { Actor } from '@coplume/shared/permission'
import { ChevronDown, EyeOff, MessageSquareText, Settings2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-aria-components'
import { sentenceOf } from '../../api/problem.ts'
import { usePatchSection } from '../../api/use-contract.ts'
import { paths } from '../../paths.ts'
import { number } from '../../texts/counts.ts'
import { shortDay } from '../../texts/dates.ts'
import { rightLabel } from '../../texts/labels.ts'
import { sectionStateConsequence, sectionStateGesture, sectionStateLabel } from '../../texts/section-state-label.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Menu, MenuItem, MenuTrigger } from '../../ui/Menu.tsx'
import { OrganisationBadge } from '../../ui/OrganisationBadge.tsx'
import { StatePill } from '../../ui/StatePill.tsx'
import { complain, confirm } from '../../ui/Toasts.tsx'
import { SectionDialog } from './SectionDialog.tsx'
import { type SectionPowers, sectionPowers } from './section-powers.ts'

interface SectionTableProps {
  contract: Contract
  actor: Actor
  today: string
}

export function SectionTable({ contract, actor, today }: SectionTableProps): ReactNode {
  const [managed, manage] = useState<Section | null>(null)
  return (
    <>
      <table className="section-table">
        <thead>
          <tr>
            <th scope="col">Section</th>
            <th scope="col">État</th>
            <th scope="col" className="from-medium">
              Tient la plume
            </th>
            <th scope="col" className="from-medium">
              Échéance
            </th>
            <th scope="col" className="from-large">
              Mon droit
            </th>
            <th scope="col" className="from-large section-number">
              Mots
            </th>
            <th scope="col" className="from-large section-number">
              Remarques
            </th>
            <th scope="col">
              <span className="visually-hidden">Réglages</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {contract.sections.map((section) => (
            <SectionLine
              key={section.id}
              contract={contract}
              section={section}
              powers={sectionPowers(actor, section)}
              today={today}
              onManage={() => manage(section)}
            />
          ))}
        </tbody>
      </table>
      {managed && (
        <SectionDialog
          contract={contract}
          section={managed}
          powers={sectionPowers(actor, managed)}
          onClose={() => manage(null)}
        />
      )}
    </>
  )
}

interface SectionLineProps {
  contract: Contract
  section: Section
  powers: SectionPowers
  today: string
  onManage: () => void
}

function SectionLine({ contract, section, powers, today, onManage }: SectionLineProps): ReactNode {
  const owner = contract.organisations.find(({ id }) => id === section.ownerId)
  const readable = section.myRight !== 'none'
  const due = <DueDay section={section} today={today} />
  return (
    <tr>
      <th scope="row" className={`section-title section-depth-${section.depth}`}>
        <SectionTitle contractId={contract.id} section={section} />
      </th>
      <td>
        <StateMenu contract={contract} section={section} powers={powers} />
        <span className="until-medium section-small">
          {owner && <OrganisationBadge organisation={owner} />}
          {due}
        </span>
      </td>
      <td className="from-medium">{owner && <OrganisationBadge organisation={owner} />}</td>
      <td className="from-medium numeric">{due}</td>
      <td className="from-large">{rightLabel[section.myRight]}</td>
      <td className="from-large section-number numeric">{readable ? number(section.words) : '–'}</td>
      <td className="from-large section-number numeric">
        {section.openThreads > 0 && (
          <span className="section-threads">
            <MessageSquareText size={14} aria-hidden /> {section.openThreads}
          </span>
        )}
      </td>
      <td className="section-settings">
        {powers.manage && (
          <Button
            kind="quiet"
            size="small"
            iconOnly
            icon={<Settings2 aria-hidden />}
            aria-label={`Régler ${section.number} ${section.title}`}
            onPress={onManage}
          />
        )}
      </td>
    </tr>
  )
}

function SectionTitle({ contractId, section }: { contractId: ContractId; section: Section }): ReactNode {
  const readable = section.myRight !== 'none'
  return (
    <span className="section-title-line">
      <span className="section-title-number">{section.number}</span>
      <span>
        {readable ? (
          <Link href={paths.drafting(contractId, section.id)} className="section-link">
            {section.title}
          </Link>
        ) : (
          section.title
        )}
        {!section.released && (
          <Badge icon={<EyeOff aria-hidden />}>{readable ? 'Non communiquée' : 'Pas encore communiquée'}</Badge>
        )}
      </span>
    </span>
  )
}

function DueDay({ section, today }: { section: Section; today: string }): ReactNode {
  if (section.dueOn === null) return <span className="soft">–</span>
  if (!isLate(section, today)) return <span>{shortDay(section.dueOn)}</span>
  return (
    <span className="section-late">
      {shortDay(section.dueOn)}
      <span className="visually-hidden"> (en retard)</span>
    </span>
  )
}

function StateMenu({
  contract,
  section,
  powers,
}: Pick<SectionLineProps, 'contract' | 'section' | 'powers'>): ReactNode {
  const patch = usePatchSection(contract.id)
  if (powers.states.length === 0) return <StatePill state={section.state} />
  return (
    <MenuTrigger>
      <Button
        kind="quiet"
        size="small"
        className="state-button"
        isPending={patch.isPending}
        aria-label={`${sectionStateLabel[section.state]} : changer l’état de ${section.number} ${section.title}`}
      >
        <StatePill state={section.state} />
        <ChevronDown aria-hidden />
      </Button>
      <Menu aria-label={`État de ${section.title}`} placement="bottom start">
        {powers.states.map((state) => (
          <MenuItem
            key={state}
            label={sectionStateGesture[state]}
            description={sectionStateConsequence[state]}
            onAction={() =>
              patch.mutate(
                { sectionId: section.id, patch: { state } },
                {
                  onSuccess: () =>
                    confirm(`${section.number} ${section.title} : ${sectionStateLabel[state].toLowerCase()}.`),
                  onError: (error) => complain(sentenceOf(error)),
                },
              )
            }
          />
        ))}
      </Menu>
    </MenuTrigger>
  )
}
