import { Fragment, useEffect, useState } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { checkConnection, isRunningOut, noteActivity } from '~/api/connection.ts'
import { dropUnstored } from '~/api/session-record.ts'
import { latePart } from '~/ui/late-part.tsx'
import { useSession } from './use-session.ts'

const CHECK_EVERY = 15_000

/** Nothing behind it is there without a connection; the address asked for is kept for afterwards. */
export function KeyGate() {
  const { connection, number, endedBy } = useSession()
  const { pathname, search } = useLocation()
  const [endsSoon, setEndsSoon] = useState(false)
  useEffect(() => watchSession(setEndsSoon), [])

  if (connection) {
    return (
      <>
        {/* What is on the screen of one session is not there in the next (S06). */}
        <Fragment key={number}>
          <Outlet />
        </Fragment>
        {endsSoon && <IdleWarning />}
      </>
    )
  }
  // Who signs out leaves no address behind for the next person at this computer.
  const from = endedBy === 'signed-out' ? undefined : pathname + search
  return <Navigate to="/connect" replace state={{ from }} />
}

export const IdleWarning = latePart({
  load: async () => (await import('./idle-warning.tsx')).IdleWarning,
  Missing: () => null,
})

// S08, S09: a page that comes back from sleep or from the back-forward cache is checked first.
function watchSession(onEndsSoon: (endsSoon: boolean) => void) {
  const events = new AbortController()
  const { signal } = events
  const check = () => {
    checkConnection()
    onEndsSoon(isRunningOut())
  }
  // Who watches uses the page, too.
  const watches = () => {
    if (!document.hidden) noteActivity()
  }
  window.addEventListener('pageshow', check, { signal })
  window.addEventListener('pagehide', dropUnstored, { signal })
  window.addEventListener('focus', check, { signal })
  document.addEventListener('visibilitychange', check, { signal })
  window.addEventListener('pointerdown', noteActivity, { signal, passive: true })
  window.addEventListener('keydown', noteActivity, { signal })
  window.addEventListener('wheel', noteActivity, { signal, passive: true })
  window.addEventListener('timeupdate', watches, { signal, capture: true })
  // After the press: what goes away under the pointer would give the click to what lies below.
  window.addEventListener('click', check, { signal })
  window.addEventListener('keyup', check, { signal })
  const timer = setInterval(check, CHECK_EVERY)
  return () => {
    events.abort()
    clearInterval(timer)
  }
}
