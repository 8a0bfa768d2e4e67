// A screen that could not be shown: what happened, what is safe, what to do.
import { CloudOff, FileQuestion } from 'lucide-react'
import type { ReactNode } from 'react'
import { codeOf, sentenceOf, Unreachable } from '../api/problem.ts'
import { paths } from '../paths.ts'
import { Button, ButtonLink } from './Button.tsx'
import { PageTitle } from './Page.tsx'
import './Notice.css'

function titleOf(error: unknown): string {
  if (error instanceof Unreachable) return 'Le serveur ne répond pas'
  return codeOf(error) === 'not-found' ? 'Page introuvable' : 'Cette page n’a pas pu être affichée'
}

export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }): ReactNode {
  const unreachable = error instanceof Unreachable
  const title = titleOf(error)
  return (
    <div className="empty-state" role="alert">
      <span className="empty-state-icon">{unreachable ? <CloudOff aria-hidden /> : <FileQuestion aria-hidden />}</span>
      <PageTitle title={title} className="empty-state-title" />
      <p className="empty-state-text">{sentenceOf(error)}</p>
      <div className="empty-state-action">
        {onRetry && codeOf(error) !== 'not-found' && (
          <Button kind="primary" onPress={onRetry}>
            Réessayer
          </Button>
        )}
        <ButtonLink href={paths.contracts}>Mes contrats</ButtonLink>
      </div>
    </div>
  )
}
