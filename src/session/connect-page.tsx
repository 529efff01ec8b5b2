import { Navigate, useLocation, useNavigate } from 'react-router'
import { connectToSample, type EndReason } from '~/api/connection.ts'
import { formatNumber } from '~/lib/numbers.ts'
import { Button } from '~/ui/button.tsx'
import { ConnectForm } from './connect-form.tsx'
import { useSession } from './use-session.ts'

const news: Partial<Record<EndReason, string>> = {
  refused:
    'The API refused your key, so it was forgotten here. Connect again to go on where you were.',
  expired:
    'You were signed out: a session ends after 30 minutes without use, or 12 hours in all. Connect again to go on where you were.',
}

export function ConnectPage() {
  const { connection, endedBy } = useSession()
  const from = readFrom(useLocation().state)

  if (connection?.kind === 'key') return <Navigate to={from ?? '/tasks'} replace />
  return (
    <main className="flex-1 overflow-y-auto">
      <title>Connect · Tasklens</title>
      <div className="mx-auto flex max-w-sm flex-col gap-6 px-4 py-12 md:py-20">
        <div className="flex flex-col gap-2">
          <h1 className="text-2xl font-semibold tracking-tight">Connect to TwelveLabs</h1>
          <p className="text-muted">
            Browse your analysis tasks, share a filtered view as a link, and read results on the
            film they are about.
          </p>
        </div>
        {endedBy && news[endedBy] && (
          <p role="alert" className="rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">
            {news[endedBy]}
          </p>
        )}
        {from && from !== '/' && from !== '/tasks' && (
          <p className="text-sm text-muted">
            After connecting you go on to{' '}
            <bdi className="font-mono text-xs wrap-anywhere text-ink">{shortened(from)}</bdi>
          </p>
        )}
        <ConnectForm />
        <div className="flex items-center gap-3 text-xs text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
          or
        </div>
        <SampleOffer to={from ?? '/tasks'} />
        <KeyFacts />
      </div>
    </main>
  )
}

type SampleOfferProps = { to: string }

function SampleOffer({ to }: SampleOfferProps) {
  const navigate = useNavigate()
  const explore = () => {
    connectToSample()
    void navigate(to, { replace: true })
  }
  return (
    <div className="flex flex-col gap-2">
      <Button size="md" onClick={explore}>
        Explore sample data
      </Button>
      <p className="text-sm text-muted">
        An invented account with more than {formatNumber(1200)} tasks, kept in this page. It needs
        no key and no network.
      </p>
    </div>
  )
}

const KeyFacts = () => (
  <details className="text-sm text-muted">
    <summary className="rounded-sm py-0.5 font-medium text-ink">Where your key is kept</summary>
    <ul className="mt-2 flex list-disc flex-col gap-1.5 pl-4">
      <li>
        In this tab’s session storage, or where the browser refuses that in the page alone, until
        you sign out: at the latest after 30 minutes without use or 12 hours in all.
      </li>
      <li>
        It is sent as one header, to this server only, which passes it on to the TwelveLabs API.
      </li>
      <li>It is never put in an address, a log, a copied snippet or an export.</li>
      <li>
        Browsers write session storage to disk unencrypted. Use a key made for this purpose, which
        you can revoke, on a computer you trust.
      </li>
    </ul>
  </details>
)

/** Only an address of ours is gone on to; the state of a history entry could hold anything. */
function readFrom(state: unknown): string | undefined {
  if (typeof state !== 'object' || state === null || !('from' in state)) return undefined
  const { from } = state
  return typeof from === 'string' && /^\/(?![/\\])/.test(from) ? from : undefined
}

const shortened = (address: string) =>
  address.length > 120 ? `${address.slice(0, 120)}…` : address
