// An address that leads nowhere.
import type { ReactNode } from 'react'
import { ApiProblem } from '../../api/problem.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'

export function NotFoundPage(): ReactNode {
  return <ErrorState error={new ApiProblem('not-found')} />
}
