// Invites a person to act for one of the parties; she receives a mail with the way in.
import { AddMember } from '@coplume/shared/api'
import type { Contract } from '@coplume/shared/contract'
import type { OrganisationId } from '@coplume/shared/ids'
import { type FormEvent, type ReactNode, useState } from 'react'
import { faultAt, sentenceOf } from '../../api/problem.ts'
import { Button } from '../../ui/Button.tsx'
import { Actions, Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { confirm } from '../../ui/Toasts.tsx'
import { useAddMember } from './use-parties.ts'

interface InviteDialogProps {
  contract: Contract
  /** Chosen from the party's own line. */
  organisationId: OrganisationId | null
  onClose: () => void
}

export function InviteDialog({ contract, organisationId, onClose }: InviteDialogProps): ReactNode {
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title="Inviter une personne"
      size="small"
    >
      <InviteForm contract={contract} organisationId={organisationId} onClose={onClose} />
    </Dialog>
  )
}

function InviteForm({ contract, organisationId: preset, onClose }: InviteDialogProps): ReactNode {
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [quality, setQuality] = useState('')
  const [organisationId, setOrganisationId] = useState(preset)
  const [tried, setTried] = useState(false)
  const invitation = useAddMember(contract.id)
  const member = AddMember.safeParse({ name, email: email.trim(), quality, organisationId })
  const wrong = (field: string, sentence: string): string | undefined =>
    tried && !member.success && member.error.issues.some((issue) => issue.path[0] === field)
      ? sentence
      : faultAt(invitation.error, field)

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (!member.success) return
    invitation.mutate(member.data, {
      onSuccess: () => {
        confirm(`${name.trim()} a désormais accès au contrat et en est averti par courriel.`)
        onClose()
      },
    })
  }
  return (
    <form onSubmit={submit} noValidate>
      <TextField
        label="Prénom et nom"
        autoComplete="off"
        maxLength={120}
        value={name}
        onChange={setName}
        error={wrong('name', 'Indiquez le prénom et le nom.')}
      />
      <TextField
        label="Adresse électronique"
        type="email"
        autoComplete="off"
        value={email}
        onChange={setEmail}
        error={wrong('email', 'Cette adresse n’est pas valable. Exemple\u00a0: prenom.nom@exemple.fr.')}
      />
      <Select
        label="Agit pour"
        value={organisationId}
        choices={contract.organisations.map(({ id, name: label }) => ({ value: id, label }))}
        onChange={setOrganisationId}
        error={wrong('organisationId', 'Choisissez l’une des parties du contrat.')}
      />
      <TextField
        label="En qualité de"
        optional
        description="« cheffe de projet », « délégué du préfet »."
        maxLength={120}
        value={quality}
        onChange={setQuality}
        error={wrong('quality', 'Cette qualité est trop longue.')}
      />
      {invitation.isError && (
        <Notice tone="danger" live>
          {sentenceOf(invitation.error)}
        </Notice>
      )}
      <Actions>
        <Button onPress={onClose}>Annuler</Button>
        <Button type="submit" kind="primary" isPending={invitation.isPending}>
          Inviter
        </Button>
      </Actions>
    </form>
  )
}
