// Short confirmations that leave by themselves; never the only place where an error is said.
import { CircleAlert, CircleCheck, X } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import { Button } from './Button.tsx'
import './Toasts.css'

interface ToastMessage {
  text: string
  tone: 'success' | 'danger'
}

const CONFIRMATION_MS = 6_000

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 })

export const confirm = (text: string): void => {
  queue.add({ text, tone: 'success' }, { timeout: CONFIRMATION_MS })
}

/** A failure stays until it is dismissed. */
export const complain = (text: string): void => {
  queue.add({ text, tone: 'danger' })
}

export function Toasts(): ReactNode {
  return (
    <ToastRegion queue={queue} className="toasts" aria-label="Messages">
      {({ toast }) => (
        <Toast toast={toast} className={`toast toast-${toast.content.tone}`}>
          {toast.content.tone === 'success' ? <CircleCheck aria-hidden /> : <CircleAlert aria-hidden />}
          <ToastContent className="toast-text">
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          <Button
            slot="close"
            kind="quiet"
            size="small"
            iconOnly
            icon={<X aria-hidden />}
            aria-label="Fermer ce message"
          />
        </Toast>
      )}
    </ToastRegion>
  )
}
