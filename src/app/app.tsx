import { QueryClientProvider } from '@tanstack/react-query'
import { BrowserRouter } from 'react-router'
import { Announcer } from '~/ui/announcer.tsx'
import { CrashBoundary } from './crash-page.tsx'
import { queryClient } from './query-client.ts'
import { AppRoutes } from './router.tsx'

export const App = () => (
  <CrashBoundary>
    <QueryClientProvider client={queryClient}>
      {/* A transition would give way to other work, and an answer to a click is what is waited for. */}
      <BrowserRouter useTransitions={false}>
        <AppRoutes />
        <Announcer />
      </BrowserRouter>
    </QueryClientProvider>
  </CrashBoundary>
)
