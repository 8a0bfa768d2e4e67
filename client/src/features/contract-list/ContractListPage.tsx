// « Mes contrats »: where I am a party, what is expected of me first.
import { ContractList } from '@coplume/shared/api'
import { type ContractSummary, periodLabel } from '@coplume/shared/contract'
import { useQuery } from '@tanstack/react-query'
import { CalendarClock, CircleCheck, FilePlus2, PencilLine, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'
import { read } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { useSignedIn } from '../../api/use-me.ts'
import { paths } from '../../paths.ts'
import { counted } from '../../texts/counts.ts'
import { countdown, distanceInWords, longDay, today } from '../../texts/dates.ts'
import { contractStateLabel } from '../../texts/labels.ts'
import { Badge } from '../../ui/Badge.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { EmptyState } from '../../ui/Notice.tsx'
import { OrganisationBadge } from '../../ui/OrganisationBadge.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { type Expectation, expectationOf, inOrderOfCall } from './expectation.ts'
import './contract-list.css'

const newContract = (
  <ButtonLink href={paths.newContract} kind="primary" icon={<FilePlus2 aria-hidden />}>
    Nouveau contrat
  </ButtonLink>
)

export function ContractListPage(): ReactNode {
  const { person } = useSignedIn()
  const contracts = useQuery({ queryKey: keys.contracts, queryFn: () => read('/contracts', ContractList) })
  if (contracts.isError && !contracts.data) {
    return <ErrorState error={contracts.error} onRetry={() => void contracts.refetch()} />
  }
  const found = contracts.data?.contracts
  return (
    <Page title="Mes contrats" lead={`Bonjour ${person.name}.`} actions={found && found.length > 0 && newContract}>
      {!found && <Skeleton label="Chargement de vos contrats…" />}
      {found?.length === 0 && (
        <EmptyState icon={<FilePlus2 aria-hidden />} title="Aucun contrat pour l’instant" action={newContract}>
          <p>
            Vous verrez ici les contrats dont votre organisation est partie dès qu’un pilote vous y aura inscrit. Vous
            pilotez un contrat de ville ? Créez-le à partir d’un modèle.
          </p>
        </EmptyState>
      )}
      {found && found.length > 0 && (
        <ul className="contract-list">
          {inOrderOfCall(found).map((contract) => (
            <ContractCard key={contract.id} contract={contract} />
          ))}
        </ul>
      )}
    </Page>
  )
}

const expectationIcon: Record<Expectation['tone'], ReactNode> = {
  late: <TriangleAlert aria-hidden />,
  due: <PencilLine aria-hidden />,
  done: <CircleCheck aria-hidden />,
}

function ContractCard({ contract }: { contract: ContractSummary }): ReactNode {
  const expectation = expectationOf(contract)
  const now = today()
  return (
    <li className="contract-card">
      <div className="contract-card-head">
        <h2>
          <Link href={paths.drafting(contract.id)} className="contract-card-link">
            {contract.title}
          </Link>
        </h2>
        <p className="soft">
          {contract.leadName}, {counted(contract.neighbourhoodCount, 'quartier prioritaire', 'quartiers prioritaires')},{' '}
          {periodLabel(contract.period)}
        </p>
        <p className="contract-card-badges">
          <Badge tone="accent">{contractStateLabel[contract.state]}</Badge>
          {contract.pilot && <Badge>Pilote</Badge>}
          <OrganisationBadge organisation={contract.myOrganisation} />
          {contract.myQuality && <span className="soft">{contract.myQuality}</span>}
        </p>
      </div>
      {contract.nextMilestone && (
        <div className="contract-card-milestone">
          <span className="contract-card-countdown" aria-hidden>
            {countdown(contract.nextMilestone.day, now)}
          </span>
          <span>{contract.nextMilestone.label}</span>
          <span className="soft">
            <CalendarClock size={14} aria-hidden /> {longDay(contract.nextMilestone.day)},{' '}
            {distanceInWords(contract.nextMilestone.day, now)}
          </span>
        </div>
      )}
      <div className="contract-card-foot">
        <p className={`expectation expectation-${expectation.tone}`}>
          {expectationIcon[expectation.tone]}
          <span>
            <span className="visually-hidden">Ce qu’on attend de moi : </span>
            {expectation.sentence}
          </span>
        </p>
        <ProgressBar
          label="Sections validées"
          value={contract.validated}
          max={contract.sections}
          said={`${contract.validated} sur ${contract.sections}`}
          tone="success"
        />
        <ButtonLink href={paths.cockpit(contract.id)} size="small">
          Tableau de bord
        </ButtonLink>
      </div>
    </li>
  )
}
