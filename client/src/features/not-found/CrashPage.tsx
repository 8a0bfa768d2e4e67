// The last resort: a screen failed while being drawn, or a part of Coplume could not be loaded.
import type { ReactNode } from 'react'
import { useRouteError } from 'react-router'
import { Unreachable } from '../../api/problem.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Shell } from '../../ui/Shell.tsx'

/** Browsers only tell a failed download of a page’s code by its words. */
const isFailedDownload = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|Importing a module script failed/.test(error.message)

export function CrashPage(): ReactNode {
  const error = useRouteError()
  return (
    <Shell>
      <ErrorState
        error={isFailedDownload(error) ? new Unreachable() : error}
        onRetry={() => window.location.reload()}
      />
    </Shell>
  )
}
