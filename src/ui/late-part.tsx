import { Component, Suspense, use, useEffect, useEffectEvent, useState } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { Button } from './button.tsx'

type Retry = { onRetry: () => void }

type LatePartOptions<Props> = {
  load: () => Promise<ComponentType<Props>>
  /** What stands in its place while it comes. */
  Waiting?: ComponentType<Props>
  /** What stands in its place when it did not come. */
  Missing?: ComponentType<Props & Retry>
}

/**
 * A part of the app that is fetched when it is wanted. When it does not come (the network, or a new
 * build that no longer has its file), that is said in its place and the rest of the page stands.
 */
export function latePart<Props extends object>(options: LatePartOptions<Props>) {
  const { load, Waiting, Missing = MissingNote } = options
  let coming: Promise<ComponentType<Props>> | undefined
  let there: ComponentType<Props> | undefined
  const ask = async () => {
    try {
      return (there = await load())
    } catch (cause) {
      throw new LoadError('A part of the app could not be loaded', { cause })
    }
  }
  const Part = (props: Props) => {
    // What is there is drawn at once: after a fallback React waits 0.3 s before it shows anything.
    const Shown = there ?? use((coming ??= ask()))
    // oxlint-disable-next-line react/static-components -- made by its module, once; only its coming is awaited here
    return <Shown {...props} />
  }
  // Only after it was said: React draws once more before it gives up, and would ask once more too.
  const forget = () => {
    coming = undefined
  }

  function LatePart(props: Props) {
    const [tries, setTries] = useState(0)
    return (
      <PartBoundary
        key={tries}
        onMissing={forget}
        missing={<Missing {...props} onRetry={() => setTries(tries + 1)} />}
      >
        <Suspense fallback={Waiting && <Waiting {...props} />}>
          <Part {...props} />
        </Suspense>
      </PartBoundary>
    )
  }
  // Mostly a guess at what is wanted next: when it fails, whoever wants it asks again.
  const prefetch = async () => {
    if (!there && navigator.onLine) await ask().catch(() => undefined)
  }
  return Object.assign(LatePart, { prefetch })
}

export function MissingNote({ onRetry }: Retry) {
  // The rest of the page goes on by itself with the connection, and so does this part.
  const retry = useEffectEvent(onRetry)
  useEffect(() => {
    const onOnline = () => retry()
    window.addEventListener('online', onOnline)
    return () => window.removeEventListener('online', onOnline)
  }, [])
  return (
    <div
      role="alert"
      className="flex flex-col items-start gap-2 rounded-md bg-bad-soft p-3 text-sm text-ink"
    >
      <p className="font-medium">This part of Tasklens could not be loaded.</p>
      <p>
        The connection failed, or Tasklens was updated since this page was opened; then only loading
        the page again helps. The address and your key are kept.
      </p>
      <span className="flex flex-wrap gap-2">
        <Button onClick={onRetry}>Try again</Button>
        <Button variant="ghost" onClick={() => window.location.reload()}>
          Load the page again
        </Button>
      </span>
    </div>
  )
}

class LoadError extends Error {}

type PartBoundaryProps = { missing: ReactNode; onMissing: () => void; children: ReactNode }

class PartBoundary extends Component<PartBoundaryProps, { error: unknown }> {
  override state: { error: unknown } = { error: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override componentDidCatch(error: unknown) {
    if (error instanceof LoadError) this.props.onMissing()
  }

  override render() {
    const { error } = this.state
    if (error === undefined) return this.props.children
    // Any other error is not about loading: whoever stands further out has to say it.
    if (!(error instanceof LoadError)) throw error
    return this.props.missing
  }
}
