// The state of a section: word, icon and tone, so that colour is never the only sign.
import type { SectionState } from '@coplume/shared/section-state'
import { Check, CircleDashed, Lock, MessagesSquare, PencilLine, RotateCcw } from 'lucide-react'
import type { ReactNode } from 'react'
import { sectionStateLabel } from '../texts/section-state-label.ts'
import { Badge, type Tone } from './Badge.tsx'

const looks: Record<SectionState, { tone: Tone; icon: ReactNode }> = {
  empty: { tone: 'neutral', icon: <CircleDashed aria-hidden /> },
  drafting: { tone: 'info', icon: <PencilLine aria-hidden /> },
  review: { tone: 'violet', icon: <MessagesSquare aria-hidden /> },
  revision: { tone: 'warning', icon: <RotateCcw aria-hidden /> },
  validated: { tone: 'success', icon: <Check aria-hidden /> },
  frozen: { tone: 'accent', icon: <Lock aria-hidden /> },
}

export function StatePill({ state }: { state: SectionState }): ReactNode {
  return (
    <Badge tone={looks[state].tone} icon={looks[state].icon}>
      {sectionStateLabel[state]}
    </Badge>
  )
}
