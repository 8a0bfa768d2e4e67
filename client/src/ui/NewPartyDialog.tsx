// Adds an organisation that the official data does not propose: a bailleur, an association, a service.
import { ProposedParty } from '@coplume/shared/api'
import { OrganisationKind } from '@coplume/shared/organisation'
import { PartyRole } from '@coplume/shared/party'
import { type FormEvent, type ReactNode, useState } from 'react'
import { faultAt, sentenceOf } from '../api/problem.ts'
import { organisationKindLabel, partyRoleLabel, partyRoleMeaning } from '../texts/labels.ts'
import { Button } from './Button.tsx'
import { Actions, Dialog } from './Dialog.tsx'
import { Notice } from './Notice.tsx'
import { Select } from './Select.tsx'
import { TextField } from './TextField.tsx'

const kinds = OrganisationKind.options.map((value) => ({ value, label: organisationKindLabel[value] }))
const roles = PartyRole.options.map((value) => ({
  value,
  label: partyRoleLabel[value],
  description: partyRoleMeaning[value],
}))

interface NewPartyDialogProps {
  /** Rejects with the server's refusal; the dialog then stays open with what was typed. */
  onAdd: (party: ProposedParty) => Promise<void>
}

export function NewPartyDialog({ onAdd }: NewPartyDialogProps): ReactNode {
  return (
    <Dialog title="Ajouter une partie" size="small">
      {(close) => <NewPartyForm onAdd={onAdd} close={close} />}
    </Dialog>
  )
}

function NewPartyForm({ onAdd, close }: NewPartyDialogProps & { close: () => void }): ReactNode {
  const [kind, setKind] = useState<OrganisationKind>('housing')
  const [role, setRole] = useState<PartyRole>('optional')
  const [name, setName] = useState('')
  const [shortName, setShortName] = useState('')
  const [tried, setTried] = useState(false)
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<unknown>(null)

  const submit = async (): Promise<void> => {
    setTried(true)
    const party = ProposedParty.safeParse({ kind, code: null, name, shortName, role })
    if (!party.success) return
    setSending(true)
    try {
      await onAdd(party.data)
      close()
    } catch (error) {
      setRefusal(error)
      setSending(false)
    }
  }
  const missing = (value: string): string | undefined =>
    tried && value.trim() === '' ? 'Ce champ est à renseigner.' : undefined

  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Select label="Nature" value={kind} choices={kinds} onChange={setKind} />
      <TextField
        label="Nom complet"
        value={name}
        maxLength={200}
        onChange={setName}
        error={missing(name) ?? faultAt(refusal, 'name')}
      />
      <TextField
        label="Nom court"
        description="Celui des étiquettes et des curseurs, 24 caractères au plus : « CAF 62 »."
        value={shortName}
        maxLength={24}
        onChange={setShortName}
        error={missing(shortName) ?? faultAt(refusal, 'shortName')}
      />
      <Select label="Rôle" value={role} choices={roles} onChange={setRole} />
      {refusal !== null && (
        <Notice tone="danger" live>
          {sentenceOf(refusal)}
        </Notice>
      )}
      <Actions>
        <Button onPress={close}>Annuler</Button>
        <Button type="submit" kind="primary" isPending={sending}>
          Ajouter
        </Button>
      </Actions>
    </form>
  )
}
