// The place of what is being read, after a moment: a fast answer must not flicker.
import type { ReactNode } from 'react'
import './Skeleton.css'

interface SkeletonProps {
  /** « Chargement du contrat… », read aloud. */
  label: string
  lines?: number
}

export function Skeleton({ label, lines = 4 }: SkeletonProps): ReactNode {
  return (
    <output className="skeleton">
      <span className="skeleton-label">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars are all alike
        <span key={line} className="skeleton-bar" aria-hidden />
      ))}
    </output>
  )
}
