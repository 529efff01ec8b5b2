// First: it may have asked for the list already, and sets up what the app finds.
import './start.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '~/app/app.tsx'
import { applySettings } from '~/lib/settings.ts'
import '~/app/theme.css'

applySettings()

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
