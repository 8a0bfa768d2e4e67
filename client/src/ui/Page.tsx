// The body of a screen: its title in the tab and in the h1, which takes the focus when one arrives from another screen.
import { type ReactNode, useEffect, useRef } from 'react'
import './Page.css'

/** The first screen leaves the focus to the browser: nothing was left behind. */
let arrivals = 0

/** Names the browser tab; for screens that draw their own h1, see `PageTitle`. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Coplume' : `${title} · Coplume`
  }, [title])
}

interface PageTitleProps {
  /** For the tab, when the h1 holds more than words. */
  title: string
  children?: ReactNode
  className?: string
}

export function PageTitle({ title, children, className = 'page-title' }: PageTitleProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null)
  useDocumentTitle(title)
  useEffect(() => {
    arrivals += 1
    if (arrivals > 1) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children ?? title}
    </h1>
  )
}

interface PageProps {
  title: string
  /** One line under the title. */
  lead?: ReactNode
  /** Buttons at the end of the title's line. */
  actions?: ReactNode
  width?: 'narrow' | 'wide'
  children: ReactNode
}

export function Page({ title, lead, actions, width = 'wide', children }: PageProps): ReactNode {
  return (
    <div className={`page page-${width}`}>
      <header className="page-header">
        <div className="page-heading">
          <PageTitle title={title} />
          {lead && <div className="page-lead">{lead}</div>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  )
}

/** A titled block of a page. */
export function Panel({
  title,
  actions,
  children,
  className = '',
}: {
  title: ReactNode
  actions?: ReactNode
  children: ReactNode
  className?: string
}): ReactNode {
  return (
    <section className={`panel ${className}`}>
      <header className="panel-header">
        <h2 className="panel-title">{title}</h2>
        {actions}
      </header>
      {children}
    </section>
  )
}
