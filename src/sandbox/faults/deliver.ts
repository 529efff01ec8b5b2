import { wait } from '~/sandbox/wait.ts'
import { changeAnswer, toResponse } from './changed-answer.ts'
import type { Fault } from './fault-schema.ts'
import type { Strike } from './faults.ts'

/** How a body is sent; as a whole when nothing is said. */
export type Manner = 'cut' | 'truncate' | 'stall' | { bytes: number; everyMs: number }

/** What the server does with a request: answer it, in whole or in part, or not at all. */
export type Delivery = { response: Response; manner?: Manner } | 'hang' | 'reset' | 'close'

export async function deliver(
  strike: Strike | undefined,
  signal: AbortSignal,
  answer: () => Promise<Response>,
): Promise<Delivery> {
  if (!strike) return { response: await answer() }
  const { fault, cleared } = strike
  await wait(fault.delayMs ?? 0, signal)
  if (fault.lost) await answer()
  if (fault.lost || fault.reset) return 'reset'
  if (fault.close) return 'close'
  if (fault.hang) return 'hang'
  const response = await changeAnswer(await makeAnswer(strike, answer), fault)
  if (fault.hold) await aborted(AbortSignal.any([cleared, signal]))
  const manner = toManner(fault)
  return { response, ...(manner && { manner }) }
}

async function makeAnswer({ fault, first }: Strike, answer: () => Promise<Response>) {
  if (fault.status !== undefined || fault.body !== undefined) return toResponse(fault)
  if (!fault.frozen) return answer()
  first.response ??= await answer()
  return first.response.clone()
}

function toManner({ cut, truncate, stall, drip }: Fault): Manner | undefined {
  if (cut) return 'cut'
  if (truncate) return 'truncate'
  return stall ? 'stall' : drip
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
