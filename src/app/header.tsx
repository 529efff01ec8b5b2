import { Link, useNavigate } from 'react-router'
import { disconnect } from '~/api/connection.ts'
import { useSession } from '~/session/use-session.ts'
import { Button, buttonLook } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'

type HeaderProps = { onOpen: (what: 'settings' | 'commands') => void }

export function Header({ onOpen }: HeaderProps) {
  const { connection } = useSession()
  return (
    <header className="flex h-12 shrink-0 items-center gap-1.5 border-b border-line bg-surface px-4 max-[22.5rem]:gap-0.5 max-[22.5rem]:px-2 sm:gap-3 md:px-6">
      <Link to="/tasks" className="flex h-7 items-center gap-2 rounded-sm font-semibold">
        <Mark />
        <span className={connection?.kind === 'sample' ? 'max-sm:sr-only' : undefined}>
          Tasklens
        </span>
      </Link>
      {connection?.kind === 'sample' && <SampleMark />}
      <span className="flex-1" />
      <Button
        variant="ghost"
        className="w-7 px-0"
        aria-label="Commands"
        aria-keyshortcuts="Control+K Meta+K"
        title={`Commands (${modifier} K)`}
        onClick={() => onOpen('commands')}
      >
        <Icon name="search" />
      </Button>
      <Button
        variant="ghost"
        className="w-7 px-0"
        aria-label="Settings"
        title="Settings"
        onClick={() => onOpen('settings')}
      >
        <Icon name="sliders" />
      </Button>
      {connection && <SignOutButton />}
    </header>
  )
}

const modifier = /Mac|iP(hone|ad)/.test(navigator.userAgent) ? '⌘' : 'Ctrl'

const SampleMark = () => (
  <p className="flex items-center gap-1 text-sm sm:gap-3">
    <span className="rounded-full bg-warn-soft px-2 py-0.5 font-medium whitespace-nowrap text-warn">
      Sample<span className="max-[25rem]:sr-only"> data</span>
    </span>
    <Link to="/connect" className={`${buttonLook('ghost', 'sm')} max-sm:hidden`}>
      Connect your own account
    </Link>
    <Link to="/connect" className={`${buttonLook('ghost', 'sm')} sm:hidden`}>
      Connect
    </Link>
  </p>
)

function SignOutButton() {
  const navigate = useNavigate()
  const signOut = () => {
    disconnect('signed-out')
    void navigate('/connect', { replace: true })
  }
  return (
    <Button variant="ghost" onClick={signOut}>
      Sign out
    </Button>
  )
}

const Mark = () => (
  <svg viewBox="0 0 32 32" className="size-5 text-accent" aria-hidden="true">
    <g fill="currentColor">
      <rect x="3" y="6" width="17" height="5" rx="2.5" />
      <rect x="9" y="13.5" width="20" height="5" rx="2.5" opacity=".7" />
      <rect x="5" y="21" width="12" height="5" rx="2.5" opacity=".45" />
    </g>
    <rect x="21.5" y="2" width="2.5" height="28" rx="1.25" className="fill-ink" />
  </svg>
)
