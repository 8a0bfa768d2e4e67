// A pane beside the text on a wide window, a sheet opened by a button on a narrow one. Folded or not is remembered.
import { type ReactNode, useState } from 'react'
import { Dialog } from '../../ui/Dialog.tsx'
import { useMedia } from './use-media.ts'

export interface Pane {
  isOpen: boolean
  /** Beside the text rather than over it. */
  docked: boolean
  setOpen: (open: boolean) => void
}

export function usePane(name: string, dockedFrom: string): Pane {
  const docked = useMedia(`(min-width: ${dockedFrom})`)
  const key = `coplume-pane-${name}`
  const [dockedOpen, setDockedOpen] = useState(() => localStorage.getItem(key) !== 'folded')
  const [sheetOpen, setSheetOpen] = useState(false)
  return {
    docked,
    isOpen: docked ? dockedOpen : sheetOpen,
    setOpen: (open) => {
      if (!docked) return setSheetOpen(open)
      localStorage.setItem(key, open ? 'open' : 'folded')
      setDockedOpen(open)
    },
  }
}

interface SidePaneProps {
  pane: Pane
  title: string
  className: string
  /** Focus comes here with F6. */
  region: string
  children: ReactNode
}

export function SidePane({ pane, title, className, region, children }: SidePaneProps): ReactNode {
  if (!pane.isOpen) return null
  if (!pane.docked)
    return (
      <Dialog title={title} size="side" isOpen onOpenChange={pane.setOpen}>
        {children}
      </Dialog>
    )
  return (
    <section className={`pane ${className}`} data-region={region} tabIndex={-1} aria-label={title}>
      {children}
    </section>
  )
}
