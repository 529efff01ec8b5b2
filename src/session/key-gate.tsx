import { Fragment, useEffect } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { checkConnection, noteActivity } from '~/api/connection.ts'
import { dropUnstored } from '~/api/session-record.ts'
import { useSession } from './use-session.ts'

const CHECK_EVERY = 15_000

/** Nothing behind it is there without a connection; the address asked for is kept for afterwards. */
export function KeyGate() {
  const { connection, number, endedBy } = useSession()
  const { pathname, search } = useLocation()
  useEffect(watchSession, [])

  if (connection) {
    return (
      // What is on the screen of one session is not there in the next (S06).
      <Fragment key={number}>
        <Outlet />
      </Fragment>
    )
  }
  // Who signs out leaves no address behind for the next person at this computer.
  const from = endedBy === 'signed-out' ? undefined : pathname + search
  return <Navigate to="/connect" replace state={{ from }} />
}

// S08, S09: a page that comes back from sleep or from the back-forward cache is checked first.
function watchSession() {
  const events = new AbortController()
  const { signal } = events
  const check = () => void checkConnection()
  window.addEventListener('pageshow', check, { signal })
  window.addEventListener('pagehide', dropUnstored, { signal })
  window.addEventListener('focus', check, { signal })
  document.addEventListener('visibilitychange', check, { signal })
  window.addEventListener('pointerdown', noteActivity, { signal, passive: true })
  window.addEventListener('keydown', noteActivity, { signal })
  const timer = setInterval(check, CHECK_EVERY)
  return () => {
    events.abort()
    clearInterval(timer)
  }
}
