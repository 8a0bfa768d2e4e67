// Creating a contract, in five steps; each has its address, so that « page précédente » goes back one step.
import type { TemplateSummary } from '@coplume/shared/api'
import { Check } from 'lucide-react'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Link } from 'react-aria-components'
import { useNavigate, useSearchParams } from 'react-router'
import { ApiProblem, sentenceOf } from '../../api/problem.ts'
import { useSignedIn } from '../../api/use-me.ts'
import { paths } from '../../paths.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { focusFirstFault } from '../../ui/focus-first-fault.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { confirm } from '../../ui/Toasts.tsx'
import { creationOf, type Draft, faultsOf, furthestStep, STEPS, type Step, withProposal } from './draft.ts'
import { forgetDraft, keepDraft, recallDraft } from './draft-storage.ts'
import { ModelStep } from './ModelStep.tsx'
import { PartiesStep } from './PartiesStep.tsx'
import { PerimeterStep } from './PerimeterStep.tsx'
import { PlanStep } from './PlanStep.tsx'
import { SummaryStep } from './SummaryStep.tsx'
import { useCreateContract, useProposal, useTemplates } from './use-creation.ts'
import './contract-creation.css'

const stepTitle: Record<Step, string> = {
  model: 'Territoire et modèle',
  perimeter: 'Périmètre',
  parties: 'Parties',
  plan: 'Jalons et plumes',
  summary: 'Récapitulatif',
}

export function ContractCreationPage(): ReactNode {
  const templates = useTemplates()
  return (
    <>
      {templates.isError && !templates.data && (
        <ErrorState error={templates.error} onRetry={() => void templates.refetch()} />
      )}
      {!templates.isError && (
        <Page title="Nouveau contrat" width="narrow">
          {templates.data ? <Creation templates={templates.data} /> : <Skeleton label="Chargement des modèles…" />}
        </Page>
      )}
    </>
  )
}

function useDraft(): [Draft, (change: (draft: Draft) => Draft) => void] {
  const [draft, setDraft] = useState(recallDraft)
  useEffect(() => keepDraft(draft), [draft])
  return [draft, setDraft]
}

function Creation({ templates }: { templates: TemplateSummary[] }): ReactNode {
  const { organisation } = useSignedIn()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const [draft, change] = useDraft()
  const [leaving, setLeaving] = useState<Step | null>(null)
  const proposal = useProposal()
  const creation = useCreateContract()

  const furthest = furthestStep(draft, organisation)
  const asked = Number(search.get('etape') ?? 1) - 1
  const at = Math.max(0, Math.min(Number.isInteger(asked) ? asked : 0, furthest))
  const step = STEPS[at] ?? 'model'
  const template = templates.find(({ id }) => id === draft.templateId)
  const faults = leaving === step ? faultsOf(draft, step, organisation) : {}
  const goTo = (index: number): void => void navigate(`?etape=${index + 1}`)

  const create = (): void =>
    creation.mutate(creationOf(draft), {
      onSuccess: ({ id }) => {
        forgetDraft()
        confirm('Le contrat est créé. Invitez les personnes depuis l’écran «\u00a0Parties\u00a0».')
        void navigate(paths.drafting(id), { replace: true })
      },
    })

  const propose = (chosen: TemplateSummary, siren: string): void =>
    proposal.mutate(
      { siren, template: chosen.id },
      {
        onSuccess: (proposed) => {
          change((before) => withProposal(before, chosen, proposed))
          goTo(1)
        },
      },
    )

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    // Forms of the dialogs bubble up to here through React’s tree.
    if (event.target !== event.currentTarget) return
    setLeaving(step)
    if (Object.keys(faultsOf(draft, step, organisation)).length > 0) {
      focusFirstFault(event.currentTarget)
      return
    }
    if (step === 'summary') create()
    else if (step === 'model' && draft.proposal === null && template && draft.epci) propose(template, draft.epci.siren)
    else goTo(at + 1)
  }

  const props = { draft, faults, change }
  return (
    <>
      <StepList at={at} furthest={furthest} />
      <form className="creation-form" noValidate onSubmit={submit}>
        <StepTitle key={step} step={step} at={at} />
        {step === 'model' && <ModelStep {...props} templates={templates} />}
        {step === 'perimeter' && <PerimeterStep {...props} />}
        {step === 'parties' && <PartiesStep {...props} mine={organisation} />}
        {step === 'plan' && template && <PlanStep {...props} template={template} />}
        {step === 'summary' && template && <SummaryStep draft={draft} template={template} />}
        {step === 'model' && proposal.isError && <Refusal error={proposal.error} />}
        {step === 'summary' && creation.isError && <Refusal error={creation.error} />}
        <div className="creation-actions">
          {at === 0 ? (
            <ButtonLink href={paths.contracts} kind="quiet">
              Abandonner
            </ButtonLink>
          ) : (
            <ButtonLink href={`?etape=${at}`}>Retour</ButtonLink>
          )}
          <Button type="submit" kind="primary" isPending={proposal.isPending || creation.isPending}>
            {step === 'summary' ? 'Créer le contrat' : 'Continuer'}
          </Button>
        </div>
      </form>
    </>
  )
}

/** Takes the focus when one comes from another step, as a page's title would. */
function StepTitle({ step, at }: { step: Step; at: number }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // The first step has the page's own title just above it.
    if (at > 0) heading.current?.focus()
  }, [at])
  return (
    <h2 ref={heading} tabIndex={-1} className="creation-step-title">
      {stepTitle[step]}
    </h2>
  )
}

function StepList({ at, furthest }: { at: number; furthest: number }): ReactNode {
  return (
    <nav aria-label="Étapes">
      <ol className="creation-steps">
        {STEPS.map((step, index) => (
          <li key={step} className="creation-step" aria-current={index === at ? 'step' : undefined}>
            <span className="creation-step-mark" aria-hidden>
              {index < at ? <Check /> : index + 1}
            </span>
            {index <= furthest && index !== at ? (
              <Link href={`?etape=${index + 1}`}>{stepTitle[step]}</Link>
            ) : (
              <span>{stepTitle[step]}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Refusal({ error }: { error: Error }): ReactNode {
  return (
    <Notice tone="danger" live>
      <p>{sentenceOf(error)}</p>
      {error instanceof ApiProblem && error.faults.length > 0 && (
        <ul>
          {error.faults.map((fault) => (
            <li key={fault.path}>{fault.message}</li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
