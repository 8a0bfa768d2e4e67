// « Tableau de bord »: what is done, what is late, who is waited for, what is expected of me.
import { cockpit } from '@coplume/shared/cockpit'
import { type Contract, periodLabel } from '@coplume/shared/contract'
import { ContractId } from '@coplume/shared/ids'
import { Settings2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { useContract } from '../../api/use-contract.ts'
import { useSignedIn } from '../../api/use-me.ts'
import { counted } from '../../texts/counts.ts'
import { today } from '../../texts/dates.ts'
import { contractStateLabel } from '../../texts/labels.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { DialogTrigger } from '../../ui/Dialog.tsx'
import { Page, Panel } from '../../ui/Page.tsx'
import { Advancement, Contributions, Milestones, MyTasks, Waiting } from './CockpitPanels.tsx'
import { ContractDialog } from './ContractDialog.tsx'
import { SectionTable } from './SectionTable.tsx'
import { actorIn } from './section-powers.ts'
import './cockpit.css'

/** `authorship`: who wrote how much, a feature of its own. */
export function CockpitPage({ authorship }: { authorship: ReactNode }): ReactNode {
  const contract = useContract(ContractId.parse(useParams().contractId)).data
  return contract ? <CockpitOf contract={contract} authorship={authorship} /> : null
}

function CockpitOf({ contract, authorship }: { contract: Contract; authorship: ReactNode }): ReactNode {
  const { person } = useSignedIn()
  const now = today()
  const computed = cockpit(contract, now)
  const { territory } = contract
  return (
    <Page
      title="Tableau de bord"
      lead={
        <span className="cockpit-lead">
          <Badge tone="accent">{contractStateLabel[contract.state]}</Badge>
          <span>
            {territory.intercommunality.name},{' '}
            {counted(territory.neighbourhoods.length, 'quartier prioritaire', 'quartiers prioritaires')},{' '}
            {periodLabel(contract.period)}
          </span>
        </span>
      }
      actions={
        contract.pilot && (
          <DialogTrigger>
            <Button icon={<Settings2 aria-hidden />}>Régler le contrat</Button>
            <ContractDialog contract={contract} />
          </DialogTrigger>
        )
      }
    >
      <Milestones milestones={computed.milestones} today={now} />
      <div className="cockpit-panels">
        <div className="cockpit-column">
          <MyTasks contract={contract} cockpit={computed} />
          <Advancement cockpit={computed} />
        </div>
        <div className="cockpit-column">
          <Waiting contract={contract} cockpit={computed} />
          <Contributions contract={contract} cockpit={computed} />
          {authorship}
        </div>
      </div>
      <Panel title="Sections">
        <SectionTable contract={contract} actor={actorIn(contract, person.id)} today={now} />
      </Panel>
    </Page>
  )
}
