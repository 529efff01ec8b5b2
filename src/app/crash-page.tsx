import { Component, type ReactNode } from 'react'
import { Button, buttonLook } from '~/ui/button.tsx'

type CrashBoundaryProps = { children: ReactNode }

/** The last net: an error of ours is said, and the address is kept. */
export class CrashBoundary extends Component<CrashBoundaryProps, { crashed: boolean }> {
  override state = { crashed: false }

  static getDerivedStateFromError() {
    return { crashed: true }
  }

  // Back changes the address: what is there may well work.
  override componentDidMount() {
    window.addEventListener('popstate', this.tryAgain)
  }

  override componentWillUnmount() {
    window.removeEventListener('popstate', this.tryAgain)
  }

  tryAgain = () => {
    if (this.state.crashed) this.setState({ crashed: false })
  }

  override render() {
    if (!this.state.crashed) return this.props.children
    return (
      <main className="mx-auto flex max-w-md flex-col items-start gap-3 px-4 py-24" role="alert">
        <h1 className="text-xl font-semibold">This page stopped working</h1>
        <p className="text-muted">
          Tasklens met something it did not expect and could not go on. Your key and the address are
          kept; loading the page again usually helps.
        </p>
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" size="md" onClick={() => window.location.reload()}>
            Load again
          </Button>
          <a href="/tasks" className={buttonLook('ghost', 'md')}>
            Go to the tasks
          </a>
        </div>
      </main>
    )
  }
}
