// One remark: the passage, what was said, what one may do about it.
import type { OrganisationId, ThreadId } from '@coplume/shared/ids'
import type { Organisation } from '@coplume/shared/organisation'
import type { Comment, Thread } from '@coplume/shared/thread'
import { Check, RotateCcw } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { sentenceOf } from '../../api/problem.ts'
import { longInstant } from '../../texts/dates.ts'
import { Button } from '../../ui/Button.tsx'
import { OrganisationBadge } from '../../ui/OrganisationBadge.tsx'
import { complain } from '../../ui/Toasts.tsx'
import { CommentForm } from './CommentForm.tsx'
import { threadElementId } from './passage-highlights.ts'
import type { ThreadGesture } from './use-threads.ts'

const QUOTE_SHOWN_CHARS = 140

export interface ThreadCardProps {
  thread: Thread
  organisations: ReadonlyMap<OrganisationId, Organisation>
  active: boolean
  /** The passage was deleted or written anew. */
  orphan: boolean
  mayComment: boolean
  onChoose: (threadId: ThreadId) => void
  /** The pointer or the focus came to this card, or left it (null). */
  onPoint: (threadId: ThreadId | null) => void
  perform: (gesture: ThreadGesture) => Promise<unknown>
}

const shortened = (quote: string): string =>
  quote.length > QUOTE_SHOWN_CHARS ? `${quote.slice(0, QUOTE_SHOWN_CHARS).trimEnd()}…` : quote

export function ThreadCard(props: ThreadCardProps): ReactNode {
  const { thread, organisations, active, orphan, mayComment, onChoose, onPoint, perform } = props
  const [answering, setAnswering] = useState(false)
  const card = useRef<HTMLElement>(null)
  const resolved = thread.state.is === 'resolved'
  const titleId = `${threadElementId(thread.id)}-titre`

  useEffect(() => {
    if (active) card.current?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const close = (): void => {
    perform({ do: resolved ? 'reopen' : 'resolve', threadId: thread.id }).catch((error: unknown) =>
      complain(sentenceOf(error)),
    )
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the card only points at its passage
    <article
      ref={card}
      id={threadElementId(thread.id)}
      className={`thread ${active ? 'thread-active' : ''}`}
      aria-labelledby={titleId}
      tabIndex={-1}
      onMouseEnter={() => onPoint(thread.id)}
      onMouseLeave={() => onPoint(null)}
      onFocus={() => onPoint(thread.id)}
      onBlur={() => onPoint(null)}
    >
      <button type="button" id={titleId} className="thread-quote" onClick={() => onChoose(thread.id)}>
        <span className="visually-hidden">Passage commenté : </span>« {shortened(thread.anchor.quote)} »
      </button>
      {orphan && <p className="thread-orphan">Passage supprimé ou réécrit</p>}
      <ol className="comments">
        {thread.comments.map((comment) => (
          <CommentItem key={comment.id} comment={comment} organisation={organisations.get(comment.organisationId)} />
        ))}
      </ol>
      {thread.state.is === 'resolved' && (
        <p className="thread-closed">
          Close par {thread.state.by}, le {longInstant(thread.state.at)}
        </p>
      )}
      {answering ? (
        <CommentForm
          label="Votre réponse"
          submit="Répondre"
          opened
          onCancel={() => setAnswering(false)}
          onSubmit={async (body) => {
            await perform({ do: 'reply', threadId: thread.id, body })
            setAnswering(false)
          }}
        />
      ) : (
        <div className="comment-actions">
          {thread.mayResolve && (
            <Button
              kind="quiet"
              size="small"
              icon={resolved ? <RotateCcw aria-hidden /> : <Check aria-hidden />}
              onPress={close}
            >
              {resolved ? 'Rouvrir' : 'Clore'}
            </Button>
          )}
          {mayComment && !resolved && (
            <Button kind="secondary" size="small" onPress={() => setAnswering(true)}>
              Répondre
            </Button>
          )}
        </div>
      )}
    </article>
  )
}

function CommentItem({
  comment,
  organisation,
}: {
  comment: Comment
  organisation: Organisation | undefined
}): ReactNode {
  return (
    <li className="comment">
      <p className="comment-author">
        <strong>{comment.authorName}</strong>
        {organisation && <OrganisationBadge organisation={organisation} />}
      </p>
      <p className="comment-at">
        {comment.quality && `${comment.quality} · `}
        <time dateTime={comment.at}>{longInstant(comment.at)}</time>
      </p>
      <p className="comment-body">{comment.body}</p>
    </li>
  )
}
