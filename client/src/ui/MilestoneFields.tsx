// The milestones of a contract, and which of them is its deadline.
import { Plus, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { DayField } from './DayField.tsx'
import type { DraftMilestone, MilestoneFaults } from './milestone-draft.ts'
import { Select } from './Select.tsx'
import { TextField } from './TextField.tsx'
import './MilestoneFields.css'

interface MilestoneFieldsProps {
  milestones: readonly DraftMilestone[]
  /** Shown once one tried to go on. */
  faults: MilestoneFaults
  onChange: (milestones: DraftMilestone[]) => void
}

export function MilestoneFields({ milestones, faults, onChange }: MilestoneFieldsProps): ReactNode {
  const set = (key: string, patch: Partial<DraftMilestone>): void =>
    onChange(milestones.map((one) => (one.key === key ? { ...one, ...patch } : one)))
  const add = (): void =>
    onChange([...milestones, { key: `added-${Date.now()}`, label: '', day: null, deadline: milestones.length === 0 }])
  return (
    <fieldset className="milestone-fields">
      <legend className="field-legend">Jalons</legend>
      <p className="field-description">
        Des dates qui comptent, jamais des verrous : elles se déplacent à tout moment.
      </p>
      {faults.milestones && <p className="field-error">{faults.milestones}</p>}
      <ul>
        {milestones.map(({ key, label, day }) => (
          <li key={key} className="milestone-field">
            <TextField
              label="Jalon"
              value={label}
              maxLength={120}
              error={faults[`${key}.label`]}
              onChange={(text) => set(key, { label: text })}
            />
            <DayField
              label="Date"
              value={day}
              error={faults[`${key}.day`]}
              onChange={(chosen) => set(key, { day: chosen })}
            />
            <Button
              kind="quiet"
              iconOnly
              icon={<Trash2 aria-hidden />}
              aria-label={`Retirer le jalon ${label}`}
              onPress={() => onChange(milestones.filter((one) => one.key !== key))}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button size="small" icon={<Plus aria-hidden />} onPress={add}>
          Ajouter un jalon
        </Button>
      </div>
      <Select
        label="Échéance du contrat"
        description="La date attendue de chaque section se compte à rebours de ce jalon."
        value={milestones.find(({ deadline }) => deadline)?.key ?? null}
        choices={milestones.map(({ key, label }) => ({ value: key, label: label.trim() || 'Jalon sans nom' }))}
        error={faults.deadline}
        onChange={(chosen) => onChange(milestones.map((one) => ({ ...one, deadline: one.key === chosen })))}
      />
    </fieldset>
  )
}
