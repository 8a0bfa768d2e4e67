// Step 3: who is party to the contract, and in which role.
import type { Organisation } from '@coplume/shared/organisation'
import { PartyRole } from '@coplume/shared/party'
import { Plus, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { organisationKindLabel, partyRoleLabel, partyRoleMeaning } from '../../texts/labels.ts'
import { Button } from '../../ui/Button.tsx'
import { DialogTrigger } from '../../ui/Dialog.tsx'
import { NewPartyDialog } from '../../ui/NewPartyDialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Select } from '../../ui/Select.tsx'
import { type DraftParty, isMine, withoutParty } from './draft.ts'
import type { StepProps } from './step.ts'

const roles = PartyRole.options.map((value) => ({
  value,
  label: partyRoleLabel[value],
  description: partyRoleMeaning[value],
}))

export function PartiesStep({ draft, faults, change, mine }: StepProps & { mine: Organisation }): ReactNode {
  const [added, setAdded] = useState(0)
  const enter = (party: Omit<DraftParty, 'key'>): void => {
    change((before) => ({ ...before, parties: [...before.parties, { ...party, key: `added-${Date.now()}-${added}` }] }))
    setAdded(added + 1)
  }
  const absent = !draft.parties.some((party) => isMine(party, mine))
  return (
    <>
      <p className="soft">
        Proposées d’après les données officielles du territoire. Vous pourrez encore en ajouter ou en retirer, et
        inviter les personnes, une fois le contrat créé.
      </p>
      {faults.parties && (
        <Notice tone="danger" live>
          <p>{faults.parties}</p>
          {absent && (
            <div>
              <Button size="small" onPress={() => enter({ ...mine, role: 'lead' })}>
                Ajouter {mine.shortName} comme pilote
              </Button>
            </div>
          )}
        </Notice>
      )}
      <ul className="creation-parties">
        {draft.parties.map((party) => (
          <PartyLine key={party.key} party={party} change={change} isMine={isMine(party, mine)} />
        ))}
      </ul>
      <div>
        <DialogTrigger>
          <Button icon={<Plus aria-hidden />}>Ajouter une partie</Button>
          <NewPartyDialog onAdd={async (party) => enter(party)} />
        </DialogTrigger>
      </div>
    </>
  )
}

interface PartyLineProps extends Pick<StepProps, 'change'> {
  party: DraftParty
  isMine: boolean
}

function PartyLine({ party, isMine: mine, change }: PartyLineProps): ReactNode {
  return (
    <li className="creation-party">
      <div className="creation-party-name">
        <strong>{party.name}</strong>
        <span className="soft">
          {organisationKindLabel[party.kind]}
          {mine && ', votre organisation'}
        </span>
      </div>
      <Select
        label={`Rôle de ${party.name}`}
        labelHidden
        value={party.role}
        choices={roles}
        onChange={(role) =>
          change((before) => ({
            ...before,
            parties: before.parties.map((one) => (one.key === party.key ? { ...one, role } : one)),
          }))
        }
      />
      <Button
        kind="quiet"
        iconOnly
        icon={<Trash2 aria-hidden />}
        aria-label={`Retirer ${party.name}`}
        onPress={() => change((before) => withoutParty(before, party.key))}
      />
    </li>
  )
}
