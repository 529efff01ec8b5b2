// First: it may have asked for the list already, and sets up what the app finds.
import './start.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { currentSession } from '~/api/connection.ts'
import { firstPageWithin } from '~/api/first-page.ts'
import { taskQueries } from '~/api/tasks.ts'
import { App } from '~/app/app.tsx'
import { queryClient } from '~/app/query-client.ts'
import { ConnectPage } from '~/app/router.tsx'
import { applySettings } from '~/lib/settings.ts'
import '~/app/theme.css'

// The answer is mostly here about when the app is. To draw its rows at once takes half as long as to
// draw a list that waits and then the rows; an answer that takes longer is waited for in the app.
const SOON = 150

async function show() {
  if (!currentSession().connection) await ConnectPage.prefetch()
  const params = await firstPageWithin(SOON)
  if (params) await queryClient.prefetchQuery(taskQueries.list(params))
  const root = document.getElementById('root')
  if (!root) return
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}

applySettings()
void show()
