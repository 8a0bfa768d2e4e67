// Step 4: the milestones, and who holds the pen of each section.
import type { TemplateSummary } from '@coplume/shared/api'
import { Plus, Trash2 } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { ownerRoleLabel } from '../../texts/labels.ts'
import { Button } from '../../ui/Button.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { RowRadio } from '../../ui/RowRadio.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { type DraftMilestone, sectionsOf } from './draft.ts'
import type { StepProps } from './step.ts'

export function PlanStep({ template, ...step }: StepProps & { template: TemplateSummary }): ReactNode {
  return (
    <>
      <Milestones {...step} />
      <Owners {...step} template={template} />
    </>
  )
}

function Milestones({ draft, faults, change }: StepProps): ReactNode {
  const group = useId()
  const set = (key: string, patch: Partial<DraftMilestone>): void =>
    change((before) => ({
      ...before,
      milestones: before.milestones.map((one) => (one.key === key ? { ...one, ...patch } : one)),
    }))
  const add = (): void =>
    change((before) => ({
      ...before,
      milestones: [
        ...before.milestones,
        { key: `added-${Date.now()}`, label: '', day: null, deadline: before.milestones.length === 0 },
      ],
    }))
  const designate = (key: string): void =>
    change((before) => ({
      ...before,
      milestones: before.milestones.map((one) => ({ ...one, deadline: one.key === key })),
    }))
  return (
    <fieldset className="creation-fieldset">
      <legend className="field-legend">Jalons</legend>
      <p className="field-description">
        Des dates qui comptent, jamais des verrous : elles se déplacent à tout moment. La date attendue de chaque
        section se compte à rebours de l’échéance du contrat.
      </p>
      {faults.milestones && <p className="field-error">{faults.milestones}</p>}
      <ul className="creation-milestones">
        {draft.milestones.map(({ key, label, day, deadline }) => (
          <li key={key} className="creation-milestone">
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
              onPress={() =>
                change((before) => ({ ...before, milestones: before.milestones.filter((one) => one.key !== key) }))
              }
            />
            <RowRadio
              group={group}
              label="Échéance du contrat"
              row={label}
              selected={deadline}
              invalid={faults.milestones !== undefined}
              onSelect={() => designate(key)}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button size="small" icon={<Plus aria-hidden />} onPress={add}>
          Ajouter un jalon
        </Button>
      </div>
    </fieldset>
  )
}

const BY_TEMPLATE = 'by-template'

function Owners({ draft, change, template }: Omit<StepProps, 'faults'> & { template: TemplateSummary }): ReactNode {
  const parties = draft.parties.map(({ key, shortName, name }) => ({ value: key, label: shortName, description: name }))
  const set = (section: string, key: string): void =>
    change((before) => {
      const { [section]: _replaced, ...others } = before.owners
      return { ...before, owners: key === BY_TEMPLATE ? others : { ...others, [section]: key } }
    })
  return (
    <fieldset className="creation-fieldset">
      <legend className="field-legend">Qui tient la plume</legend>
      <p className="field-description">
        Le modèle propose une organisation par section. Elle rédige ; les autres parties proposent et commentent.
      </p>
      <ul className="creation-owners">
        {sectionsOf(draft, template).map((section) => (
          <li key={section.key} className={`creation-owner creation-depth-${section.depth}`}>
            <span>
              {section.title}
              {section.repeat === 'qpv' && <span className="soft"> (une par quartier)</span>}
            </span>
            <Select
              label={`Qui tient la plume de «\u00a0${section.title}\u00a0»`}
              labelHidden
              value={draft.owners[section.key] ?? BY_TEMPLATE}
              choices={[
                { value: BY_TEMPLATE, label: `Selon le modèle\u00a0: ${ownerRoleLabel[section.owner]}` },
                ...parties,
              ]}
              onChange={(key) => set(section.key, key)}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
