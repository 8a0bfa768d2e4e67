// What a pilot changes about one party: its role and who signs, its people, its presence.
import type { Contract, Member } from '@coplume/shared/contract'
import { PartyRole } from '@coplume/shared/party'
import { memberRemovalRefusal, partyRemovalRefusal } from '@coplume/shared/party-change'
import { type FormEvent, type ReactNode, useState } from 'react'
import { ApiProblem, faultAt, sentenceOf } from '../../api/problem.ts'
import { partyRoleLabel, partyRoleMeaning } from '../../texts/labels.ts'
import { Button } from '../../ui/Button.tsx'
import { Actions, Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { confirm } from '../../ui/Toasts.tsx'
import type { PartyEntry } from './party-groups.ts'
import { usePatchParty, useRemoveMember, useRemoveParty } from './use-parties.ts'

const roles = PartyRole.options.map((value) => ({
  value,
  label: partyRoleLabel[value],
  description: partyRoleMeaning[value],
}))

interface PartyDialogProps {
  contract: Contract
  entry: PartyEntry
  onClose: () => void
}

/** Open for as long as it is mounted. */
const mounted = (onClose: () => void) => ({
  isOpen: true,
  onOpenChange: (open: boolean) => {
    if (!open) onClose()
  },
})

export function EditPartyDialog({ contract, entry, onClose }: PartyDialogProps): ReactNode {
  const [role, setRole] = useState(entry.party.role)
  const [quality, setQuality] = useState(entry.party.signatoryQuality ?? '')
  const patch = usePatchParty(contract.id)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const signatoryQuality = quality.trim() === '' ? null : quality.trim()
    patch.mutate(
      { partyId: entry.party.id, patch: { role, signatoryQuality } },
      {
        onSuccess: () => {
          confirm(`${entry.organisation.shortName} : modification enregistrée.`)
          onClose()
        },
      },
    )
  }
  return (
    <Dialog {...mounted(onClose)} title={entry.organisation.name} size="small">
      <form onSubmit={submit} noValidate>
        <Select label="Rôle dans le contrat" value={role} choices={roles} onChange={setRole} />
        <TextField
          label="Qualité du signataire"
          optional
          description="Telle qu’elle figurera sous la signature : « préfet du Pas-de-Calais »."
          maxLength={200}
          value={quality}
          onChange={setQuality}
          error={faultAt(patch.error, 'signatoryQuality')}
        />
        {patch.isError && (
          <Notice tone="danger" live>
            {sentenceOf(patch.error)}
          </Notice>
        )}
        <Actions>
          <Button onPress={onClose}>Annuler</Button>
          <Button type="submit" kind="primary" isPending={patch.isPending}>
            Enregistrer
          </Button>
        </Actions>
      </form>
    </Dialog>
  )
}

export function RemovePartyDialog({ contract, entry, onClose }: PartyDialogProps): ReactNode {
  const removal = useRemoveParty(contract.id)
  const refusal = partyRemovalRefusal(entry.party, contract.parties, contract.members, contract.sections)
  return (
    <Removal
      title={`Retirer ${entry.organisation.name}`}
      consequence={`${entry.organisation.name} et ses représentants n’auront plus accès au contrat. Ce qu’ils ont écrit et commenté y reste.`}
      refusal={refusal && new ApiProblem(refusal).message}
      error={removal.error}
      pending={removal.isPending}
      onClose={onClose}
      onConfirm={() =>
        removal.mutate(entry.party.id, {
          onSuccess: () => {
            confirm(`${entry.organisation.name} ne figure plus parmi les parties.`)
            onClose()
          },
        })
      }
    />
  )
}

interface RemoveMemberDialogProps {
  contract: Contract
  member: Member
  onClose: () => void
}

export function RemoveMemberDialog({ contract, member, onClose }: RemoveMemberDialogProps): ReactNode {
  const removal = useRemoveMember(contract.id)
  const refusal = memberRemovalRefusal(member.personId, contract.parties, contract.members)
  return (
    <Removal
      title={`Retirer ${member.name}`}
      consequence={`${member.name} n’aura plus accès au contrat. Ce qui est écrit ou commenté sous son nom y reste.`}
      refusal={refusal && new ApiProblem(refusal).message}
      error={removal.error}
      pending={removal.isPending}
      onClose={onClose}
      onConfirm={() =>
        removal.mutate(member.personId, {
          onSuccess: () => {
            confirm(`${member.name} n’a plus accès au contrat.`)
            onClose()
          },
        })
      }
    />
  )
}

interface RemovalProps {
  title: string
  consequence: string
  refusal: string | null
  error: Error | null
  pending: boolean
  onClose: () => void
  onConfirm: () => void
}

function Removal({ title, consequence, refusal, error, pending, onClose, onConfirm }: RemovalProps): ReactNode {
  return (
    <Dialog {...mounted(onClose)} title={title} size="small" role="alertdialog">
      {refusal ? <Notice tone="warning">{refusal}</Notice> : <p>{consequence}</p>}
      {error && (
        <Notice tone="danger" live>
          {sentenceOf(error)}
        </Notice>
      )}
      <Actions>
        <Button onPress={onClose}>{refusal ? 'Fermer' : 'Annuler'}</Button>
        {!refusal && (
          <Button kind="danger" isPending={pending} onPress={onConfirm}>
            Retirer
          </Button>
        )}
      </Actions>
    </Dialog>
  )
}
