// The remarks of the contract beside the text: by section, open or closed, with the one being written on top.
import type { OrganisationId, SectionId, ThreadId } from '@coplume/shared/ids'
import type { Organisation } from '@coplume/shared/organisation'
import type { Anchor } from '@coplume/shared/thread'
import { MessageSquare } from 'lucide-react'
import type { ReactNode } from 'react'
import { counted } from '../../texts/counts.ts'
import { EmptyState } from '../../ui/Notice.tsx'
import { CommentForm } from './CommentForm.tsx'
import { ThreadCard } from './ThreadCard.tsx'
import type { Passages, SectionThreads, ThreadFilter } from './thread-order.ts'
import type { ThreadGesture } from './use-threads.ts'
import './threads.css'

/** A remark being written. */
export interface NewThread {
  sectionId: SectionId
  anchor: Anchor
}

interface ThreadPanelProps {
  groups: readonly SectionThreads[]
  filter: ThreadFilter
  onFilter: (filter: ThreadFilter) => void
  counts: Record<ThreadFilter, number>
  sectionTitle: (id: SectionId) => string
  organisations: ReadonlyMap<OrganisationId, Organisation>
  mayComment: (id: SectionId) => boolean
  active: string | null
  passages: Passages
  draft: NewThread | null
  onDraftDone: () => void
  onChoose: (threadId: ThreadId) => void
  /** The card under the pointer or the focus. */
  onPoint: (threadId: ThreadId | null) => void
  perform: (gesture: ThreadGesture) => Promise<unknown>
}

const filters: readonly { id: ThreadFilter; label: string }[] = [
  { id: 'open', label: 'Ouverts' },
  { id: 'resolved', label: 'Clos' },
]

export function ThreadPanel(props: ThreadPanelProps): ReactNode {
  const { groups, filter, counts, draft, perform } = props
  return (
    <div className="thread-panel">
      <fieldset className="thread-filters">
        <legend className="visually-hidden">Commentaires à montrer</legend>
        {filters.map((one) => (
          <button
            key={one.id}
            type="button"
            className="thread-filter"
            aria-pressed={filter === one.id}
            onClick={() => props.onFilter(one.id)}
          >
            {one.label} <span className="numeric">({counts[one.id]})</span>
          </button>
        ))}
      </fieldset>
      {draft && (
        <section className="thread thread-new" aria-label="Nouveau commentaire">
          <p className="thread-quote">« {draft.anchor.quote} »</p>
          <CommentForm
            key={`${draft.sectionId}-${draft.anchor.offset}-${draft.anchor.quote}`}
            label="Votre commentaire"
            submit="Commenter"
            opened
            onCancel={props.onDraftDone}
            onSubmit={async (body) => {
              await perform({ do: 'open', input: { ...draft, body } })
              props.onDraftDone()
            }}
          />
        </section>
      )}
      {groups.map((group) => (
        <div key={group.sectionId} className="thread-group">
          <p className="thread-section">
            {props.sectionTitle(group.sectionId)}
            <span className="visually-hidden"> : {counted(group.threads.length, 'commentaire')}</span>
          </p>
          {group.threads.map((thread) => (
            <ThreadCard
              key={thread.id}
              thread={thread}
              organisations={props.organisations}
              active={props.active === thread.id}
              orphan={props.passages.get(thread.id) === null}
              mayComment={props.mayComment(thread.sectionId)}
              onChoose={props.onChoose}
              onPoint={props.onPoint}
              perform={perform}
            />
          ))}
        </div>
      ))}
      {groups.length === 0 && !draft && <NoThread filter={filter} />}
    </div>
  )
}

const NoThread = ({ filter }: { filter: ThreadFilter }): ReactNode => (
  <EmptyState
    icon={<MessageSquare aria-hidden />}
    title={filter === 'open' ? 'Aucun commentaire ouvert' : 'Aucun commentaire clos'}
  >
    {filter === 'open' && <p>Ouvrez une section, sélectionnez un passage, puis « Commenter ».</p>}
  </EmptyState>
)
