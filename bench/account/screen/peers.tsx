import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { toRow } from '../contestant.ts'
import { PAGE, readPages } from '../made-tasks.ts'
import { AgGridScreen } from './ag-grid-screen.tsx'
import { showByHand } from './hand-screen.ts'
import { TanstackScreen } from './tanstack-screen.tsx'

/** Other tables with the same rows, columns, search and facets: `peers.html?name=ag-grid&count=1000`. */
const asked = new URLSearchParams(window.location.search)
const count = Number(asked.get('count'))
const rows = [...readPages(count + PAGE, 0, count)].flat().map(toRow)
const Screen = asked.get('name') === 'ag-grid' ? AgGridScreen : TanstackScreen
const root = document.getElementById('root')
if (root && asked.get('name') === 'by hand') showByHand(root, rows)
else if (root)
  createRoot(root).render(
    <StrictMode>
      <Screen rows={rows} />
    </StrictMode>,
  )
