// The settings of the contract itself: title, phase, milestones. For pilots.
import { type Contract, ContractState } from '@coplume/shared/contract'
import { type FormEvent, type ReactNode, useState } from 'react'
import { sentenceOf } from '../../api/problem.ts'
import { usePatchContract } from '../../api/use-contract.ts'
import { contractStateLabel } from '../../texts/labels.ts'
import { Button } from '../../ui/Button.tsx'
import { Actions, Dialog } from '../../ui/Dialog.tsx'
import { focusFirstFault } from '../../ui/focus-first-fault.ts'
import { MilestoneFields } from '../../ui/MilestoneFields.tsx'
import { type DraftMilestone, milestoneFaults, milestonesToSend } from '../../ui/milestone-draft.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { confirm } from '../../ui/Toasts.tsx'

const states = ContractState.options.map((value) => ({ value, label: contractStateLabel[value] }))

/** Put inside `DialogTrigger`. */
export function ContractDialog({ contract }: { contract: Contract }): ReactNode {
  return <Dialog title="Régler le contrat">{(close) => <ContractForm contract={contract} close={close} />}</Dialog>
}

function ContractForm({ contract, close }: { contract: Contract; close: () => void }): ReactNode {
  const [title, setTitle] = useState(contract.title)
  const [state, setState] = useState(contract.state)
  const [milestones, setMilestones] = useState<DraftMilestone[]>(() =>
    contract.milestones.map(({ id, ...milestone }) => ({ ...milestone, key: id })),
  )
  const [tried, setTried] = useState(false)
  const patch = usePatchContract(contract.id)
  const faults = milestoneFaults(milestones)

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    setTried(true)
    if (title.trim() === '' || Object.keys(faults).length > 0) {
      focusFirstFault(event.currentTarget)
      return
    }
    patch.mutate(
      { title: title.trim(), state, milestones: milestonesToSend(milestones) },
      {
        onSuccess: () => {
          confirm('Réglages du contrat enregistrés.')
          close()
        },
      },
    )
  }
  return (
    <form onSubmit={submit} noValidate>
      <TextField
        label="Titre du contrat"
        value={title}
        maxLength={200}
        multiline
        rows={2}
        onChange={(text) => setTitle(text.replaceAll('\n', ' '))}
        error={tried && title.trim() === '' ? 'Donnez un titre au contrat.' : undefined}
      />
      <Select label="Phase" value={state} choices={states} onChange={setState} />
      <MilestoneFields milestones={milestones} faults={tried ? faults : {}} onChange={setMilestones} />
      {patch.isError && (
        <Notice tone="danger" live>
          {sentenceOf(patch.error)}
        </Notice>
      )}
      <Actions>
        <Button onPress={close}>Annuler</Button>
        <Button type="submit" kind="primary" isPending={patch.isPending}>
          Enregistrer
        </Button>
      </Actions>
    </form>
  )
}
