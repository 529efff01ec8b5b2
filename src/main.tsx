import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { provideSample } from '~/api/client.ts'
import { checkConnection } from '~/api/connection.ts'
import { askForFirstPage, firstPageWithin } from '~/api/first-page.ts'
import { taskQueries } from '~/api/tasks.ts'
import { App } from '~/app/app.tsx'
import { queryClient } from '~/app/query-client.ts'
import { ConnectPage } from '~/app/router.tsx'
import { applySettings } from '~/lib/settings.ts'
import { firstListParams } from '~/tasks/ask-account.ts'
import { listQuery } from '~/tasks/plain-address.ts'
import { keepFocus } from '~/ui/keep-focus.ts'
import '~/app/theme.css'

// The answer is mostly here about when the app is. To draw its rows at once takes half as long as to
// draw a list that waits and then the rows; an answer that takes longer is waited for in the app.
const SOON = 150

async function show() {
  if (checkConnection()) askForList()
  else await ConnectPage.prefetch()
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

function askForList() {
  const query = listQuery(window.location)
  const params = query && firstListParams(query)
  if (params) askForFirstPage(params)
}

provideSample(async () => (await import('~/sandbox/page.ts')).sampleApi)
applySettings()
keepFocus()
void show()
