// Starts the client: theme, cache, screens.
import './ui/tokens.css'
import './ui/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { createQueryClient } from './api/query-client.ts'
import { applyTheme, currentTheme } from './features/account/theme.ts'
import { createRouter } from './routes.tsx'
import { registerOfflineWorker } from './sync/offline-worker.ts'

applyTheme(currentTheme())
registerOfflineWorker()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <RouterProvider router={createRouter()} />
    </QueryClientProvider>
  </StrictMode>,
)
