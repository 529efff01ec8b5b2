import { makeSampleData } from './sample/sample-data.ts'
import { createSandbox } from './sandbox.ts'

const sandbox = createSandbox({
  // A little slower than memory, so that the page behaves as it will with the API.
  open: (_, now) => ({ ...makeSampleData(now), live: true, latencyMs: 150 }),
})

/** The sample account, answered in the page: nothing goes over the network, no key is needed. */
export const sampleApi = (request: Request) => sandbox.handle(request, 'sample')
