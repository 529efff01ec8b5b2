import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { provideSample } from '~/api/client.ts'
import { checkConnection } from '~/api/connection.ts'
import { dropKeyFromAddress } from '~/app/address.ts'
import { App } from '~/app/app.tsx'
import '~/app/theme.css'

dropKeyFromAddress()
provideSample(async () => (await import('~/sandbox/page.ts')).sampleApi)
checkConnection()

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
