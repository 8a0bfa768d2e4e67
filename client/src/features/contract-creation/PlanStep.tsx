// Step 4: the milestones, and who holds the pen of each section.
import type { TemplateSummary } from '@coplume/shared/api'
import type { ReactNode } from 'react'
import { ownerRoleLabel } from '../../texts/labels.ts'
import { MilestoneFields } from '../../ui/MilestoneFields.tsx'
import { Select } from '../../ui/Select.tsx'
import { sectionsOf } from './draft.ts'
import type { StepProps } from './step.ts'

export function PlanStep({ template, ...step }: StepProps & { template: TemplateSummary }): ReactNode {
  return (
    <>
      <MilestoneFields
        milestones={step.draft.milestones}
        faults={step.faults}
        onChange={(milestones) => step.change((before) => ({ ...before, milestones }))}
      />
      <Owners {...step} template={template} />
    </>
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
