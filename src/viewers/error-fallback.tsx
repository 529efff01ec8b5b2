import { Component, type ReactNode } from 'react'

type ErrorFallbackProps = { fallback: ReactNode; children: ReactNode }

/** S22: what cannot be rendered is shown another way, and the rest of the page stands. */
export class ErrorFallback extends Component<ErrorFallbackProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children
  }
}
