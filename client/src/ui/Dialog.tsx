// A modal dialog: title, content, close button; focus comes in and goes back to the trigger.
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay, type ModalOverlayProps } from 'react-aria-components'
import { Button } from './Button.tsx'
import './Dialog.css'

export { DialogTrigger } from 'react-aria-components'

interface DialogProps extends Pick<ModalOverlayProps, 'isOpen' | 'onOpenChange' | 'defaultOpen'> {
  title: string
  /** `side` slides in from the end: for lists one looks at beside the page. */
  size?: 'small' | 'medium' | 'large' | 'side'
  role?: 'dialog' | 'alertdialog'
  children: ReactNode | ((close: () => void) => ReactNode)
}

/** Put inside `DialogTrigger` after its button, or drive it with `isOpen` and `onOpenChange`. */
export function Dialog({ title, size = 'medium', role = 'dialog', children, ...overlay }: DialogProps): ReactNode {
  return (
    <ModalOverlay {...overlay} className="dialog-shade" isDismissable={role === 'dialog'}>
      <Modal className={`dialog-modal dialog-${size}`}>
        <AriaDialog role={role} className="dialog">
          {({ close }) => (
            <>
              <header className="dialog-header">
                <Heading slot="title" level={2} className="dialog-title">
                  {title}
                </Heading>
                <Button kind="quiet" iconOnly icon={<X aria-hidden />} aria-label="Fermer" onPress={close} />
              </header>
              <div className="dialog-body">{typeof children === 'function' ? children(close) : children}</div>
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The row of buttons that ends a dialog or a form, main action last. */
export function Actions({ children }: { children: ReactNode }): ReactNode {
  return <div className="actions">{children}</div>
}
