// Step 2: title, form, and the quartiers prioritaires the contract covers.
import type { TerritoryProposal } from '@coplume/shared/api'
import type { ReactNode } from 'react'
import { counted, listed } from '../../texts/counts.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { StepProps } from './step.ts'

export function PerimeterStep({ draft, faults, change }: StepProps): ReactNode {
  const proposal = draft.proposal
  if (!proposal) return null
  return (
    <>
      <TextField
        label="Titre du contrat"
        value={draft.title}
        maxLength={200}
        multiline
        rows={2}
        error={faults.title}
        onChange={(text) => change((before) => ({ ...before, title: text.replaceAll('\n', ' ') }))}
      />
      {proposal.lightFormOffered && (
        <RadioCards
          label="Forme"
          value={draft.form}
          onChange={(form) => change((before) => ({ ...before, form }))}
          choices={[
            {
              value: 'light',
              label: 'Forme allégée',
              description:
                'Proposée parce que le territoire compte un seul quartier prioritaire\u00a0: moins de sections.',
            },
            { value: 'full', label: 'Forme complète', description: 'Toutes les sections du modèle.' },
          ]}
        />
      )}
      <Neighbourhoods draft={draft} proposal={proposal} error={faults.neighbourhoods} change={change} />
      <Communes proposal={proposal} />
    </>
  )
}

type Neighbourhood = TerritoryProposal['neighbourhoods'][number]

function Neighbourhoods({
  draft,
  proposal,
  error,
  change,
}: Pick<StepProps, 'draft' | 'change'> & { proposal: TerritoryProposal; error: string | undefined }): ReactNode {
  const kept = new Set(draft.neighbourhoods)
  const all = proposal.neighbourhoods
  if (all.length === 0) return <p className="soft">Ce territoire ne compte aucun quartier prioritaire.</p>
  /** In the official order, whatever the order of the clicks. */
  const keep = (keeps: (one: Neighbourhood) => boolean): void =>
    change((before) => ({ ...before, neighbourhoods: all.filter(keeps).map(({ code }) => code) }))
  return (
    <fieldset className="creation-fieldset">
      <legend className="field-legend">
        Quartiers prioritaires ({kept.size} sur {all.length})
      </legend>
      {error && <p className="field-error">{error}</p>}
      {all.length > 1 && (
        <Checkbox
          label="Tous les quartiers"
          isSelected={kept.size === all.length}
          isIndeterminate={kept.size > 0 && kept.size < all.length}
          onChange={(selected) => keep(() => selected)}
        />
      )}
      <ul className="creation-neighbourhoods">
        {all.map((one) => (
          <li key={one.code}>
            <Checkbox
              label={one.displayName}
              description={neighbourhoodNote(one)}
              isSelected={kept.has(one.code)}
              onChange={(selected) => keep(({ code }) => (code === one.code ? selected : kept.has(code)))}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

function neighbourhoodNote({ communes, code, sharedWith }: Neighbourhood): ReactNode {
  return (
    <>
      {listed(communes.map(({ name }) => name))} · {code}
      {sharedWith.length > 0 && <strong> · partagé avec {listed(sharedWith)}</strong>}
    </>
  )
}

function Communes({ proposal }: { proposal: TerritoryProposal }): ReactNode {
  const priority = new Set(proposal.neighbourhoods.flatMap(({ communes }) => communes.map(({ insee }) => insee)))
  const inside = proposal.communes.filter(({ insee }) => priority.has(insee))
  return (
    <details className="creation-communes">
      <summary>
        {counted(proposal.communes.length, 'commune')} dans l’intercommunalité, dont {inside.length} en géographie
        prioritaire
      </summary>
      <p>{listed(proposal.communes.map(({ name }) => name))}.</p>
    </details>
  )
}
