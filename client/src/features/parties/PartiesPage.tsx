// « Parties »: who is in the contract, in which role, represented by whom.
import type { Contract, Member } from '@coplume/shared/contract'
import { ContractId, type OrganisationId } from '@coplume/shared/ids'
import { Ellipsis, Pencil, Plus, Trash2, UserMinus, UserPlus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useParams } from 'react-router'
import { useContract } from '../../api/use-contract.ts'
import { counted } from '../../texts/counts.ts'
import { organisationKindLabel, partyRoleLabel, partyRolePlural } from '../../texts/labels.ts'
import { Button } from '../../ui/Button.tsx'
import { DialogTrigger } from '../../ui/Dialog.tsx'
import { Menu, MenuItem, MenuTrigger } from '../../ui/Menu.tsx'
import { NewPartyDialog } from '../../ui/NewPartyDialog.tsx'
import { OrganisationBadge } from '../../ui/OrganisationBadge.tsx'
import { Page } from '../../ui/Page.tsx'
import { confirm } from '../../ui/Toasts.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import { EditPartyDialog, RemoveMemberDialog, RemovePartyDialog } from './PartyDialogs.tsx'
import { type PartyEntry, partyGroups } from './party-groups.ts'
import { useAddParty } from './use-parties.ts'
import './parties.css'

/** The one dialog that is open. */
type Opened =
  | { what: 'invite'; organisationId: OrganisationId | null }
  | { what: 'edit' | 'remove'; entry: PartyEntry }
  | { what: 'remove-member'; member: Member }

export function PartiesPage(): ReactNode {
  const contract = useContract(ContractId.parse(useParams().contractId)).data
  return contract ? <Parties contract={contract} /> : null
}

function Parties({ contract }: { contract: Contract }): ReactNode {
  const [opened, open] = useState<Opened | null>(null)
  const addition = useAddParty(contract.id)
  const close = (): void => open(null)
  return (
    <Page
      title="Parties"
      lead={
        <>
          {counted(contract.parties.length, 'organisation')}, {counted(contract.members.length, 'personne')}.{' '}
          {!contract.pilot && 'Les pilotes du contrat tiennent cette liste\u202f; signalez-leur ce qui doit changer.'}
        </>
      }
      actions={
        contract.pilot && (
          <>
            <DialogTrigger>
              <Button icon={<Plus aria-hidden />}>Ajouter une partie</Button>
              <NewPartyDialog
                onAdd={async (party) => {
                  await addition.mutateAsync(party)
                  confirm(`${party.name} est désormais partie au contrat.`)
                }}
              />
            </DialogTrigger>
            <Button
              kind="primary"
              icon={<UserPlus aria-hidden />}
              onPress={() => open({ what: 'invite', organisationId: null })}
            >
              Inviter une personne
            </Button>
          </>
        )
      }
    >
      {partyGroups(contract).map(({ role, entries }) => (
        <section key={role} className="party-group" aria-labelledby={`role-${role}`}>
          <h2 id={`role-${role}`} className="party-group-title">
            {entries.length > 1 ? partyRolePlural[role] : partyRoleLabel[role]}{' '}
            <span className="soft">({entries.length})</span>
          </h2>
          <ul className="party-list">
            {entries.map((entry) => (
              <PartyLine key={entry.party.id} entry={entry} pilot={contract.pilot} open={open} />
            ))}
          </ul>
        </section>
      ))}
      {opened?.what === 'invite' && (
        <InviteDialog contract={contract} organisationId={opened.organisationId} onClose={close} />
      )}
      {opened?.what === 'edit' && <EditPartyDialog contract={contract} entry={opened.entry} onClose={close} />}
      {opened?.what === 'remove' && <RemovePartyDialog contract={contract} entry={opened.entry} onClose={close} />}
      {opened?.what === 'remove-member' && (
        <RemoveMemberDialog contract={contract} member={opened.member} onClose={close} />
      )}
    </Page>
  )
}

interface PartyLineProps {
  entry: PartyEntry
  pilot: boolean
  open: (opened: Opened) => void
}

const SIGNING = new Set(['lead', 'mandatory', 'optional'])

function PartyLine({ entry, pilot, open }: PartyLineProps): ReactNode {
  const { party, organisation, members, sections } = entry
  return (
    <li className="party">
      <div className="party-organisation">
        <h3>
          <OrganisationBadge organisation={organisation} show="full" />
        </h3>
        <p className="soft">
          {organisationKindLabel[organisation.kind]}
          {sections > 0 && `, tient la plume de ${counted(sections, 'section')}`}
        </p>
        {SIGNING.has(party.role) && (
          <p className="party-signatory">
            {party.signatoryQuality ? (
              <>
                <span className="soft">Signe : </span>
                {party.signatoryQuality}
              </>
            ) : (
              <span className="soft">Qualité du signataire à préciser</span>
            )}
          </p>
        )}
      </div>
      <Members entry={entry} pilot={pilot} open={open} />
      {pilot && (
        <MenuTrigger>
          <Button
            kind="quiet"
            iconOnly
            className="party-menu"
            icon={<Ellipsis aria-hidden />}
            aria-label={`Actions\u00a0: ${organisation.name}`}
          />
          <Menu aria-label={`Actions\u00a0: ${organisation.name}`}>
            <MenuItem
              label="Modifier le rôle ou le signataire"
              icon={<Pencil aria-hidden />}
              onAction={() => open({ what: 'edit', entry })}
            />
            <MenuItem
              label="Inviter une personne"
              icon={<UserPlus aria-hidden />}
              onAction={() => open({ what: 'invite', organisationId: organisation.id })}
            />
            {members.map((member) => (
              <MenuItem
                key={member.personId}
                label={`Retirer ${member.name}`}
                icon={<UserMinus aria-hidden />}
                onAction={() => open({ what: 'remove-member', member })}
              />
            ))}
            <MenuItem
              danger
              label="Retirer cette partie"
              icon={<Trash2 aria-hidden />}
              onAction={() => open({ what: 'remove', entry })}
            />
          </Menu>
        </MenuTrigger>
      )}
    </li>
  )
}

function Members({ entry: { members, organisation }, pilot, open }: PartyLineProps): ReactNode {
  if (members.length === 0) {
    return (
      <div className="party-members">
        <p className="soft">Personne n’a encore accès.</p>
        {pilot && (
          <Button
            size="small"
            aria-label={`Inviter pour ${organisation.name}`}
            onPress={() => open({ what: 'invite', organisationId: organisation.id })}
          >
            Inviter
          </Button>
        )}
      </div>
    )
  }
  return (
    <ul className="party-members">
      {members.map((member) => (
        <li key={member.personId}>
          <span className="party-member-name">{member.name}</span>
          {member.quality && <span className="soft">, {member.quality}</span>}
          {member.email && (
            <a className="party-member-email" href={`mailto:${member.email}`}>
              {member.email}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
