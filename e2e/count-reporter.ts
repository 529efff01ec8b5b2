import type { Reporter, Suite } from 'playwright/types/testReporter'

// Playwright asks for a default export.
// oxlint-disable-next-line import/no-default-export
export default class CountReporter implements Reporter {
  private suite: Suite | undefined
  private errors = 0

  onBegin(_config: unknown, suite: Suite) {
    this.suite = suite
  }

  /** What goes wrong outside of a test, say a server that does not start. */
  onError() {
    this.errors += 1
  }

  /** The last line, for who reads the run by machine: `N passed, N failed`. */
  onExit() {
    const outcomes = this.suite?.allTests().map((test) => test.outcome()) ?? []
    const count = (outcome: string) => outcomes.filter((one) => one === outcome).length
    const failed = count('unexpected')
    console.log(
      `\n${outcomes.length - failed - count('skipped')} passed, ${failed + this.errors} failed`,
    )
    return Promise.resolve()
  }
}
