// The settings of the contract itself: title, phase, milestones. For pilots.
import { type Contract, ContractState } from '@coplume/shared/contract'
import { Plus, Trash2 } from 'lucide-react'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { sentenceOf } from '../../api/problem.ts'
import { usePatchContract } from '../../api/use-contract.ts'
import { contractStateLabel } from '../../texts/labels.ts'
import { Button } from '../../ui/Button.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { Actions, Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { RowRadio } from '../../ui/RowRadio.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { confirm } from '../../ui/Toasts.tsx'

const states = ContractState.options.map((value) => ({ value, label: contractStateLabel[value] }))

/** Put inside `DialogTrigger`. */
export function ContractDialog({ contract }: { contract: Contract }): ReactNode {
  return <Dialog title="Régler le contrat">{(close) => <ContractForm contract={contract} close={close} />}</Dialog>
}

interface DraftMilestone {
  key: string
  label: string
  day: string | null
  deadline: boolean
}

function ContractForm({ contract, close }: { contract: Contract; close: () => void }): ReactNode {
  const [title, setTitle] = useState(contract.title)
  const [state, setState] = useState(contract.state)
  const [milestones, setMilestones] = useState<DraftMilestone[]>(() =>
    contract.milestones.map(({ id, ...milestone }) => ({ ...milestone, key: id })),
  )
  const [tried, setTried] = useState(false)
  const group = useId()
  const patch = usePatchContract(contract.id)
  const complete = milestones.flatMap(({ label, day, deadline }) =>
    label.trim() === '' || day === null ? [] : [{ label: label.trim(), day, deadline }],
  )
  const undesignated = !milestones.some(({ deadline }) => deadline)

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (title.trim() === '' || complete.length < milestones.length || undesignated) return
    patch.mutate(
      { title: title.trim(), state, milestones: complete },
      {
        onSuccess: () => {
          confirm('Réglages du contrat enregistrés.')
          close()
        },
      },
    )
  }
  const set = (key: string, change: Partial<DraftMilestone>): void =>
    setMilestones((before) => before.map((one) => (one.key === key ? { ...one, ...change } : one)))
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
      <fieldset className="contract-milestones">
        <legend className="field-legend">Jalons</legend>
        {tried && undesignated && <p className="field-error">Désignez le jalon qui est l’échéance du contrat.</p>}
        <ul>
          {milestones.map(({ key, label, day, deadline }) => (
            <li key={key} className="contract-milestone">
              <TextField
                label="Jalon"
                value={label}
                maxLength={120}
                onChange={(text) => set(key, { label: text })}
                error={tried && label.trim() === '' ? 'Nommez ce jalon.' : undefined}
              />
              <DayField
                label="Date"
                value={day}
                onChange={(chosen) => set(key, { day: chosen })}
                error={tried && day === null ? 'Indiquez une date complète.' : undefined}
              />
              <Button
                kind="quiet"
                iconOnly
                icon={<Trash2 aria-hidden />}
                aria-label={`Retirer le jalon ${label}`}
                onPress={() => setMilestones((before) => before.filter((one) => one.key !== key))}
              />
              <RowRadio
                group={group}
                label="Échéance du contrat"
                row={label}
                selected={deadline}
                invalid={tried && undesignated}
                onSelect={() => setMilestones((before) => before.map((one) => ({ ...one, deadline: one.key === key })))}
              />
            </li>
          ))}
        </ul>
        <div>
          <Button
            size="small"
            icon={<Plus aria-hidden />}
            onPress={() =>
              setMilestones((before) => [
                ...before,
                { key: `added-${Date.now()}`, label: '', day: null, deadline: before.length === 0 },
              ])
            }
          >
            Ajouter un jalon
          </Button>
        </div>
      </fieldset>
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
