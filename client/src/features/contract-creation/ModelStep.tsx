// Step 1: which template, and which intercommunalité leads.
import type { TemplateSummary } from '@coplume/shared/api'
import type { Intercommunality } from '@coplume/shared/territory'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { sentenceOf } from '../../api/problem.ts'
import { counted } from '../../texts/counts.ts'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import type { Draft } from './draft.ts'
import type { StepProps } from './step.ts'
import { useEpciSearch } from './use-creation.ts'

/** What follows was proposed for another template or territory: it is asked for again. */
const restarted = (draft: Draft, choice: Partial<Draft>): Draft => ({ ...draft, ...choice, proposal: null })

export function ModelStep({
  draft,
  faults,
  change,
  templates,
}: StepProps & { templates: TemplateSummary[] }): ReactNode {
  return (
    <>
      <EpciField
        chosen={draft.epci}
        error={faults.epci}
        onChange={(epci) => change((before) => restarted(before, { epci }))}
      />
      <RadioCards
        label="Modèle"
        error={faults.template}
        value={draft.templateId}
        choices={templates.map(({ id, title, summary, sections }) => ({
          value: id,
          label: title,
          description: `${summary} (${counted(sections.length, 'section')})`,
        }))}
        onChange={(templateId) => change((before) => restarted(before, { templateId }))}
      />
    </>
  )
}

interface EpciFieldProps {
  chosen: Intercommunality | null
  error: string | undefined
  onChange: (epci: Intercommunality) => void
}

function EpciField({ chosen, error, onChange }: EpciFieldProps): ReactNode {
  const [text, setText] = useState(chosen?.name ?? '')
  const asked = useDeferredValue(text === chosen?.name ? '' : text.trim())
  const search = useEpciSearch(asked)
  const found = asked === '' ? [] : (search.data ?? [])
  return (
    <ComboBox
      label="Intercommunalité pilote"
      description={chosen ? about(chosen) : 'Tapez son nom, celui de sa ville centre ou son SIREN.'}
      placeholder="Arras, 200033579…"
      error={error}
      value={chosen?.siren ?? null}
      text={text}
      found={found.map((epci) => ({ value: epci.siren, label: epci.name, description: about(epci) }))}
      emptyText={emptyText(asked, search.error)}
      onTextChange={setText}
      onChange={(siren) => {
        const epci = found.find((one) => one.siren === siren)
        if (!epci) return
        setText(epci.name)
        onChange(epci)
      }}
    />
  )
}

const about = (epci: Intercommunality): string =>
  `${epci.departement.name}, SIREN ${epci.siren}, ${counted(epci.qpvCount, 'quartier prioritaire', 'quartiers prioritaires')}`

function emptyText(asked: string, error: Error | null): string {
  if (error) return sentenceOf(error)
  return asked === '' ? 'Tapez un nom ou un SIREN.' : 'Aucune intercommunalité de ce nom. Essayez sa ville centre.'
}
