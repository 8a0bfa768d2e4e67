// Text of mine that is not in the contract: refused, or waiting for my decision after a long absence.
import { refusalOf } from '@coplume/shared/refusal'
import { type ReactNode, useSyncExternalStore } from 'react'
import { type Draft, discardDraft, draftsOf, onDrafts } from '../../sync/draft-store.ts'
import { longInstant } from '../../texts/dates.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { complain, confirm } from '../../ui/Toasts.tsx'

export function Drafts({ personId, sectionId }: { personId: string; sectionId: string }): ReactNode {
  const drafts = useSyncExternalStore(onDrafts, () => draftsOf(personId))
  return drafts
    .filter((draft) => draft.sectionId === sectionId)
    .map((draft) => <DraftPanel key={draft.id} draft={draft} personId={personId} />)
}

function copy(text: string): void {
  navigator.clipboard.writeText(text).then(
    () => confirm('Texte copié.'),
    () => complain('La copie a été refusée par le navigateur. Sélectionnez le texte, puis copiez-le avec Ctrl + C.'),
  )
}

function DraftPanel({ draft, personId }: { draft: Draft; personId: string }): ReactNode {
  return (
    <Notice tone="warning" title="Texte non intégré">
      <p>
        {draft.code ? refusalOf(draft.code).sentence : 'Vous avez gardé ce texte à part.'} Écrit avant le{' '}
        {longInstant(new Date(draft.at).toISOString())}, il n’existe que sur cet appareil.
      </p>
      <blockquote className="set-aside-text">
        {draft.paragraphs.map((paragraph, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a draft never change
          <p key={at}>{paragraph}</p>
        ))}
      </blockquote>
      <div className="set-aside-actions">
        <Button size="small" onPress={() => copy(draft.paragraphs.join('\n\n'))}>
          Copier le texte
        </Button>
        <Button size="small" kind="quiet" onPress={() => discardDraft(personId, draft.id)}>
          Supprimer ce texte
        </Button>
      </div>
    </Notice>
  )
}

interface ReviewProps {
  paragraphs: readonly string[]
  onDecide: (choice: 'merge' | 'keep-apart') => void
}

export function ReturnReview({ paragraphs, onDecide }: ReviewProps): ReactNode {
  return (
    <Notice tone="warning" title="La section a changé pendant votre absence">
      <p>Vous aviez écrit sans connexion ce qui suit. Rien n’est encore envoyé : choisissez ce qu’il devient.</p>
      <blockquote className="set-aside-text">
        {paragraphs.map((paragraph, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: shown once, never reordered
          <p key={at}>{paragraph}</p>
        ))}
      </blockquote>
      <div className="set-aside-actions">
        <Button size="small" kind="primary" onPress={() => onDecide('merge')}>
          Intégrer mon texte
        </Button>
        <Button size="small" onPress={() => onDecide('keep-apart')}>
          Garder à part
        </Button>
      </div>
    </Notice>
  )
}
