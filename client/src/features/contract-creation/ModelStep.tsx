// Step 1: which template, and which intercommunalité leads.
import type { TemplateSummary } from '@coplume/shared/api'
import type { Intercommunality } from '@coplume/shared/territory'
import { type ReactNode, useDeferredValue, useEffect, useRef, useState } from 'react'
import { sentenceOf } from '../../api/problem.ts'
import { counted } from '../../texts/counts.ts'
import { Button } from '../../ui/Button.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { SearchPicker } from '../../ui/SearchPicker.tsx'
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
  onChange: (epci: Intercommunality | null) => void
}

function EpciField({ chosen, error, onChange }: EpciFieldProps): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  const shown = useRef(chosen)
  // What one pressed gives way to the other look of this field: the focus follows.
  useEffect(() => {
    if (shown.current !== chosen) box.current?.querySelector<HTMLElement>('input, button')?.focus()
    shown.current = chosen
  }, [chosen])
  return (
    <div ref={box}>
      {chosen ? (
        <ChosenEpci epci={chosen} onChange={() => onChange(null)} />
      ) : (
        <EpciSearch error={error} onChange={onChange} />
      )}
    </div>
  )
}

function ChosenEpci({ epci, onChange }: { epci: Intercommunality; onChange: () => void }): ReactNode {
  return (
    <div className="field-box">
      <span className="field-label">Intercommunalité pilote</span>
      <div className="creation-chosen">
        <span className="choice-text">
          <strong>{epci.name}</strong>
          <span className="soft">{about(epci)}</span>
        </span>
        <Button size="small" aria-label="Changer d’intercommunalité" onPress={onChange}>
          Changer
        </Button>
      </div>
    </div>
  )
}

function EpciSearch({ error, onChange }: Omit<EpciFieldProps, 'chosen'>): ReactNode {
  const [text, setText] = useState('')
  const asked = useDeferredValue(text.trim())
  const search = useEpciSearch(asked)
  return (
    <SearchPicker
      label="Intercommunalité pilote"
      description="Tapez son nom, celui de sa ville centre ou son SIREN, puis choisissez-la dans la liste."
      placeholder="Arras, 200033579…"
      error={error}
      text={text}
      found={asked === '' ? null : (search.data ?? []).map(choiceOf)}
      emptyText={search.isError ? sentenceOf(search.error) : emptyText(search.isFetching)}
      onTextChange={setText}
      onChange={(siren) => onChange(search.data?.find((one) => one.siren === siren) ?? null)}
    />
  )
}

const choiceOf = (epci: Intercommunality) => ({ value: epci.siren, label: epci.name, description: about(epci) })

const emptyText = (searching: boolean): string =>
  searching ? 'Recherche…' : 'Aucune intercommunalité de ce nom. Essayez sa ville centre ou son SIREN.'

const about = (epci: Intercommunality): string =>
  `${epci.departement.name}, SIREN ${epci.siren}, ${counted(epci.qpvCount, 'quartier prioritaire', 'quartiers prioritaires')}`
