// Every screen and its address: the only place where features meet.

import type { ReactNode } from 'react'
import { RouterProvider as AriaRouterProvider, I18nProvider } from 'react-aria-components'
import {
  createBrowserRouter,
  Navigate,
  Outlet,
  type RouteObject,
  ScrollRestoration,
  useHref,
  useNavigate,
} from 'react-router'
import { AccessibilityPage } from './features/about/AccessibilityPage.tsx'
import { LegalNoticePage } from './features/about/LegalNoticePage.tsx'
import { AccountMenu } from './features/account/AccountMenu.tsx'
import { ContractFrame } from './features/contract-frame/ContractFrame.tsx'
import { ContractListPage } from './features/contract-list/ContractListPage.tsx'
import { CrashPage } from './features/not-found/CrashPage.tsx'
import { NotFoundPage } from './features/not-found/NotFoundPage.tsx'
import { SignedInOnly } from './features/sign-in/SignedInOnly.tsx'
import { SignInPage } from './features/sign-in/SignInPage.tsx'
import { Shell } from './ui/Shell.tsx'
import { Skeleton } from './ui/Skeleton.tsx'
import { Toasts } from './ui/Toasts.tsx'

/** Links and menus of the components navigate inside the page. */
function Root(): ReactNode {
  const navigate = useNavigate()
  return (
    <I18nProvider locale="fr-FR">
      <AriaRouterProvider navigate={(to, options) => void navigate(to, options)} useHref={useHref}>
        <Outlet />
        <ScrollRestoration />
        <Toasts />
      </AriaRouterProvider>
    </I18nProvider>
  )
}

const Plain = ({ account }: { account?: ReactNode }): ReactNode => (
  <Shell actions={account}>
    <Outlet />
  </Shell>
)

const Opening = (): ReactNode => (
  <div className="page">
    <Skeleton label="Ouverture de Coplume…" />
  </div>
)

const routes: RouteObject[] = [
  {
    element: <Root />,
    errorElement: <CrashPage />,
    HydrateFallback: Opening,
    children: [
      {
        element: <Plain />,
        children: [
          { path: 'connexion', element: <SignInPage /> },
          { path: 'accessibilite', element: <AccessibilityPage /> },
          { path: 'mentions-legales', element: <LegalNoticePage /> },
        ],
      },
      {
        element: <SignedInOnly />,
        children: [
          {
            element: <Plain account={<AccountMenu />} />,
            children: [
              { index: true, element: <ContractListPage /> },
              {
                path: 'contrats/nouveau',
                lazy: async () => ({
                  Component: (await import('./features/contract-creation/ContractCreationPage.tsx'))
                    .ContractCreationPage,
                }),
              },
              { path: '*', element: <NotFoundPage /> },
            ],
          },
          {
            path: 'contrats/:contractId',
            element: <ContractFrame account={<AccountMenu />} />,
            children: [
              { index: true, element: <Navigate to="redaction" replace /> },
              {
                path: 'redaction/:sectionId?',
                lazy: async () => ({
                  Component: (await import('./features/contract-page/ContractPage.tsx')).ContractPage,
                }),
              },
              {
                path: 'tableau-de-bord',
                lazy: async () => {
                  const [{ CockpitPage }, { ContractShares }] = await Promise.all([
                    import('./features/cockpit/CockpitPage.tsx'),
                    import('./features/authorship/ContractShares.tsx'),
                  ])
                  return { element: <CockpitPage authorship={<ContractShares />} /> }
                },
              },
              {
                path: 'parties',
                lazy: async () => ({ Component: (await import('./features/parties/PartiesPage.tsx')).PartiesPage }),
              },
            ],
          },
        ],
      },
    ],
  },
]

export const createRouter = (): ReturnType<typeof createBrowserRouter> => createBrowserRouter(routes)
