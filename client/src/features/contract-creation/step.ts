// What every step of the creation is given.
import type { Draft, Faults } from './draft.ts'

export interface StepProps {
  draft: Draft
  /** Shown once one tried to leave the step. */
  faults: Faults
  change: (change: (draft: Draft) => Draft) => void
}
