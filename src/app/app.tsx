import { QueryClientProvider } from '@tanstack/react-query'
import { BrowserRouter } from 'react-router'
import { Announcer } from '~/ui/announcer.tsx'
import { CrashBoundary } from './crash-page.tsx'
import { queryClient } from './query-client.ts'
import { AppRoutes } from './router.tsx'

export const App = () => (
  <CrashBoundary>
    <QueryClientProvider client={queryClient}>
      <BrowserRouter>
        <AppRoutes />
        <Announcer />
      </BrowserRouter>
    </QueryClientProvider>
  </CrashBoundary>
)
