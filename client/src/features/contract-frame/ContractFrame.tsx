// The frame of a contract's screens: its name, its three screens, the export, my account; kept up to date by events.
import { ContractId } from '@coplume/shared/ids'
import { Download, FileText } from 'lucide-react'
import type { ReactNode } from 'react'
import { NavLink, Outlet, useParams } from 'react-router'
import { ApiProblem } from '../../api/problem.ts'
import { useContract } from '../../api/use-contract.ts'
import { useContractEvents } from '../../api/use-contract-events.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Menu, MenuItem, MenuSection, MenuTrigger } from '../../ui/Menu.tsx'
import { Shell } from '../../ui/Shell.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import './contract-frame.css'

export function ContractFrame({ account }: { account: ReactNode }): ReactNode {
  const id = ContractId.safeParse(useParams().contractId)
  if (id.success) return <KnownContractFrame key={id.data} id={id.data} account={account} />
  return (
    <Shell actions={account}>
      <ErrorState error={new ApiProblem('not-found')} />
    </Shell>
  )
}

function KnownContractFrame({ id, account }: { id: ContractId; account: ReactNode }): ReactNode {
  const contract = useContract(id)
  useContractEvents(id)
  return (
    <Shell
      context={contract.data && <ContractName title={contract.data.title} />}
      navigation={contract.data && <ContractTabs id={id} />}
      actions={
        <>
          {contract.data && <ExportMenu id={id} />}
          {account}
        </>
      }
    >
      {contract.isPending && (
        <div className="page">
          <Skeleton label="Ouverture du contrat…" lines={6} />
        </div>
      )}
      {contract.isError && !contract.data && (
        <ErrorState error={contract.error} onRetry={() => void contract.refetch()} />
      )}
      {contract.data && <Outlet />}
    </Shell>
  )
}

function ContractName({ title }: { title: string }): ReactNode {
  return (
    <p className="contract-name" title={title}>
      <span className="visually-hidden">Contrat : </span>
      {title}
    </p>
  )
}

function ContractTabs({ id }: { id: ContractId }): ReactNode {
  const screens = [
    { to: paths.drafting(id), label: 'Rédaction' },
    { to: paths.cockpit(id), label: 'Tableau de bord' },
    { to: paths.parties(id), label: 'Parties' },
  ]
  return (
    <nav className="contract-tabs" aria-label="Écrans du contrat">
      {screens.map((screen) => (
        <NavLink key={screen.to} to={screen.to} className="contract-tab">
          {screen.label}
        </NavLink>
      ))}
    </nav>
  )
}

function ExportMenu({ id }: { id: ContractId }): ReactNode {
  return (
    <MenuTrigger>
      <Button
        kind="secondary"
        size="small"
        className="export-button"
        icon={<Download aria-hidden />}
        aria-label="Exporter"
      >
        <span className="export-label">Exporter</span>
      </Button>
      <Menu aria-label="Exporter">
        <MenuSection title="Contrat entier">
          <MenuItem
            href={paths.export(id)}
            download=""
            label="Projet au format Word (.docx)"
            description="Document de travail marqué « PROJET », d’après le texte enregistré à l’instant. Les sections que vous ne pouvez pas lire n’y figurent pas."
            icon={<FileText aria-hidden />}
          />
        </MenuSection>
      </Menu>
    </MenuTrigger>
  )
}
