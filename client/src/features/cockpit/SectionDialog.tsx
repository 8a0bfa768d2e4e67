// The settings of one section: title, who holds the pen, by when, who may do what.
import type { PatchSection } from '@coplume/shared/api'
import type { Contract, Section } from '@coplume/shared/contract'
import type { OrganisationId } from '@coplume/shared/ids'
import { Right } from '@coplume/shared/right'
import { type FormEvent, type ReactNode, useState } from 'react'
import { faultAt, sentenceOf } from '../../api/problem.ts'
import { usePatchSection } from '../../api/use-contract.ts'
import { counted } from '../../texts/counts.ts'
import { rightLabel } from '../../texts/labels.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { Actions, Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { confirm } from '../../ui/Toasts.tsx'
import { defaultRight, type SectionPowers } from './section-powers.ts'

interface SectionDialogProps {
  contract: Contract
  section: Section
  powers: SectionPowers
  onClose: () => void
}

export function SectionDialog(props: SectionDialogProps): ReactNode {
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => {
        if (!open) props.onClose()
      }}
      title={`Régler la section ${props.section.number}`}
    >
      <SectionForm {...props} />
    </Dialog>
  )
}

type Grants = ReadonlyMap<OrganisationId, Right>

interface Settings {
  title: string
  ownerId: OrganisationId
  dueOn: string | null
  released: boolean
  grants: Grants
}

const settingsOf = (section: Section): Settings => ({
  title: section.title,
  ownerId: section.ownerId,
  dueOn: section.dueOn,
  released: section.released,
  grants: new Map(section.grants.map((grant) => [grant.organisationId, grant.right])),
})

const listOf = (grants: Grants) => [...grants].map(([organisationId, right]) => ({ organisationId, right }))

/** Only what changed: the rest may have been changed by somebody else meanwhile. */
function changeOf(section: Section, settings: Settings): PatchSection {
  const before = settingsOf(section)
  const sameGrants =
    before.grants.size === settings.grants.size &&
    listOf(settings.grants).every(({ organisationId, right }) => before.grants.get(organisationId) === right)
  return {
    ...(settings.title.trim() === before.title ? {} : { title: settings.title.trim() }),
    ...(settings.ownerId === before.ownerId ? {} : { ownerId: settings.ownerId }),
    ...(settings.dueOn === before.dueOn ? {} : { dueOn: settings.dueOn }),
    ...(settings.released === before.released ? {} : { released: settings.released }),
    ...(sameGrants ? {} : { grants: listOf(settings.grants) }),
  }
}

function SectionForm({ contract, section, powers, onClose }: SectionDialogProps): ReactNode {
  const [settings, set] = useState(() => settingsOf(section))
  const patch = usePatchSection(contract.id)
  const empty = settings.title.trim() === ''
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (empty) return
    const change = changeOf(section, settings)
    if (Object.keys(change).length === 0) {
      onClose()
      return
    }
    patch.mutate(
      { sectionId: section.id, patch: change },
      {
        onSuccess: () => {
          confirm(`Section ${section.number} : réglages enregistrés.`)
          onClose()
        },
      },
    )
  }
  const organisations = contract.organisations.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <form onSubmit={submit} noValidate>
      <TextField
        label="Titre"
        value={settings.title}
        maxLength={200}
        onChange={(title) => set({ ...settings, title })}
        error={empty ? 'Donnez un titre à la section.' : faultAt(patch.error, 'title')}
      />
      <Select
        label="Tient la plume"
        value={settings.ownerId}
        choices={organisations}
        isDisabled={!powers.handOver}
        description={
          powers.handOver ? undefined : 'Une section non communiquée ne change de main que par ceux qui la rédigent.'
        }
        onChange={(ownerId) => set({ ...settings, ownerId })}
        error={faultAt(patch.error, 'ownerId')}
      />
      <DayField
        label="Échéance"
        optional
        clearable
        value={settings.dueOn}
        onChange={(dueOn) => set({ ...settings, dueOn })}
        error={faultAt(patch.error, 'dueOn')}
      />
      {powers.release && (
        <Checkbox
          label="Communiquée aux autres parties"
          description="Décochée, la section n’est lue que par l’organisation qui la rédige ; elle n’est ni exportée, ni comptée."
          isSelected={settings.released}
          onChange={(released) => set({ ...settings, released })}
        />
      )}
      <Grants
        contract={contract}
        section={section}
        ownerId={settings.ownerId}
        grants={settings.grants}
        onChange={(grants) => set({ ...settings, grants })}
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
  )
}

interface GrantsProps {
  contract: Contract
  section: Section
  ownerId: OrganisationId
  grants: Grants
  onChange: (grants: Grants) => void
}

const DEFAULT = 'default'

function Grants({ contract, section, ownerId, grants, onChange }: GrantsProps): ReactNode {
  const set = (organisationId: OrganisationId, choice: Right | typeof DEFAULT): void => {
    const next = new Map(grants)
    if (choice === DEFAULT) next.delete(organisationId)
    else next.set(organisationId, choice)
    onChange(next)
  }
  return (
    <details className="section-grants" open={grants.size > 0}>
      <summary>Droits des autres parties{grants.size > 0 && ` (${counted(grants.size, 'réglé')})`}</summary>
      <p className="soft">L’état de la section peut réduire ces droits : une section validée ne se modifie plus.</p>
      <ul>
        {contract.organisations
          .filter(({ id }) => id !== ownerId)
          .map(({ id, name }) => (
            <li key={id} className="section-grant">
              <span>{name}</span>
              <Select<Right | typeof DEFAULT>
                label={`Droit de ${name}`}
                labelHidden
                value={grants.get(id) ?? DEFAULT}
                choices={[
                  {
                    value: DEFAULT,
                    label: `Par défaut\u00a0: ${rightLabel[defaultRight(contract, section, id)].toLowerCase()}`,
                  },
                  ...Right.options.map((value) => ({ value, label: rightLabel[value] })),
                ]}
                onChange={(choice) => set(id, choice)}
              />
            </li>
          ))}
      </ul>
    </details>
  )
}
