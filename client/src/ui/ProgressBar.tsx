// How far something is, said in words as well as drawn.
import type { ReactNode } from 'react'
import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components'
import './ProgressBar.css'

interface ProgressBarProps {
  label: ReactNode
  value: number
  max: number
  /** « 3 sur 9 » */
  said: string
  tone?: 'accent' | 'success' | 'warning'
}

export function ProgressBar({ label, value, max, said, tone = 'accent' }: ProgressBarProps): ReactNode {
  return (
    <AriaProgressBar className="progress" value={value} maxValue={Math.max(max, 1)} valueLabel={said}>
      {({ percentage = 0 }) => (
        <>
          <Label className="progress-label">{label}</Label>
          <span className="progress-said">{said}</span>
          <span className="progress-track">
            <span className={`progress-fill progress-${tone}`} style={{ width: `${percentage}%` }} />
          </span>
        </>
      )}
    </AriaProgressBar>
  )
}
