// Where a remark or an answer is written. What is typed stays until the server has it.
import type { ReactNode } from 'react'
import { type FormEvent, useState } from 'react'
import { sentenceOf } from '../../api/problem.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useArrivalFocus } from '../../ui/use-arrival-focus.ts'

const COMMENT_MAX_CHARS = 5000

interface CommentFormProps {
  label: string
  submit: string
  /** Resolves once the server has it; a failure is shown and the text stays. */
  onSubmit: (body: string) => Promise<unknown>
  onCancel?: () => void
  /** Brought by a gesture: the focus comes into it. */
  opened?: boolean
  rows?: number
}

export function CommentForm({
  label,
  submit,
  onSubmit,
  onCancel,
  opened = false,
  rows = 3,
}: CommentFormProps): ReactNode {
  const form = useArrivalFocus<HTMLFormElement>(opened)
  const [body, setBody] = useState('')
  const [sending, setSending] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)

  async function send(): Promise<void> {
    if (body.trim() === '' || sending) return
    setSending(true)
    setFailure(null)
    try {
      await onSubmit(body.trim())
      setBody('')
    } catch (error) {
      setFailure(error)
    } finally {
      setSending(false)
    }
  }

  return (
    <form
      ref={form}
      className="comment-form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void send()
      }}
    >
      <TextField
        label={label}
        multiline
        rows={rows}
        value={body}
        onChange={setBody}
        maxLength={COMMENT_MAX_CHARS}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
          else if (event.key === 'Escape' && onCancel && body.trim() === '') onCancel()
          else event.continuePropagation()
        }}
      />
      {failure !== null && (
        <Notice tone="danger" live>
          <p>{sentenceOf(failure)} Ce que vous avez écrit est toujours là.</p>
        </Notice>
      )}
      <div className="comment-actions">
        {onCancel && (
          <Button kind="quiet" size="small" onPress={onCancel}>
            Abandonner
          </Button>
        )}
        <Button kind="primary" size="small" type="submit" isDisabled={body.trim() === ''} isPending={sending}>
          {submit}
        </Button>
      </div>
    </form>
  )
}
