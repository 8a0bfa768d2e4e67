// The door of every screen but sign-in: who is not signed in is led there, and back.
import type { ReactNode } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { useMe } from '../../api/use-me.ts'
import { paths } from '../../paths.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'

export function SignedInOnly(): ReactNode {
  const me = useMe()
  const { pathname, search } = useLocation()
  if (me.isPending) {
    return (
      <div className="page">
        <Skeleton label="Ouverture de Coplume…" />
      </div>
    )
  }
  if (me.data) return <Outlet />
  if (me.isError) return <ErrorState error={me.error} onRetry={() => void me.refetch()} />
  const heading = pathname === paths.contracts ? '' : `?vers=${encodeURIComponent(pathname + search)}`
  return <Navigate to={paths.signIn + heading} replace />
}
