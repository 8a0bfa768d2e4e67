// A short word set apart; the tone only repeats what the word says.
import type { ReactNode } from 'react'
import './Badge.css'

export type Tone = 'neutral' | 'accent' | 'info' | 'violet' | 'success' | 'warning' | 'danger'

interface BadgeProps {
  tone?: Tone
  icon?: ReactNode
  children: ReactNode
}

export function Badge({ tone = 'neutral', icon, children }: BadgeProps): ReactNode {
  return (
    <span className={`badge badge-${tone}`}>
      {icon}
      {children}
    </span>
  )
}
