// States of a page or a block, in words: empty, loading, in error, or worth a remark.
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import './Notice.css'

export type NoticeTone = 'info' | 'success' | 'warning' | 'danger'

const icons: Record<NoticeTone, ReactNode> = {
  info: <Info aria-hidden />,
  success: <CircleCheck aria-hidden />,
  warning: <TriangleAlert aria-hidden />,
  danger: <CircleAlert aria-hidden />,
}

interface NoticeProps {
  tone?: NoticeTone
  title?: string
  children: ReactNode
  /** Read at once when it appears: for what answers a gesture. */
  live?: boolean
}

export function Notice({ tone = 'info', title, children, live = false }: NoticeProps): ReactNode {
  return (
    <div className={`notice notice-${tone}`} {...(live ? { role: tone === 'danger' ? 'alert' : 'status' } : {})}>
      {icons[tone]}
      <div className="notice-text">
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  )
}

interface EmptyStateProps {
  icon?: ReactNode
  title: string
  children?: ReactNode
  /** What to do next. */
  action?: ReactNode
}

export function EmptyState({ icon, title, children, action }: EmptyStateProps): ReactNode {
  return (
    <div className="empty-state">
      {icon && <span className="empty-state-icon">{icon}</span>}
      <h2 className="empty-state-title">{title}</h2>
      {children && <div className="empty-state-text">{children}</div>}
      {action && <div className="empty-state-action">{action}</div>}
    </div>
  )
}
