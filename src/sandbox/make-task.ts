import type { SandboxTask } from './types.ts'

const NEWEST = Date.parse('2026-11-20T09:30:00.000Z')
const MINUTE = 60_000
let made = 0

/** A task for a test: what it does not say is plain, and fits the status it has. */
export function makeTask(overrides: Partial<SandboxTask> = {}): SandboxTask {
  made += 1
  const { status = 'ready', created_at = new Date(NEWEST).toISOString() } = overrides
  return {
    task_id: `6a${made.toString(16).padStart(22, '0')}`,
    custom_id: null,
    created_at,
    video_source: {
      type: 'url',
      url: 'https://media.example.com/film.mp4',
      system_metadata: { duration: 120 },
    },
    request_params: {
      analysis_mode: 'general',
      prompt: 'Describe what happens in this film.',
      temperature: 0.2,
      max_tokens: 4096,
    },
    ...ending(status, created_at),
    ...overrides,
    status,
  }
}

/** Newest first, a minute apart. */
export const makeTasks = (
  count: number,
  overrides: (index: number) => Partial<SandboxTask> = () => ({}),
) =>
  Array.from({ length: count }, (_, index) =>
    makeTask({ created_at: new Date(NEWEST - index * MINUTE).toISOString(), ...overrides(index) }),
  )

function ending(status: SandboxTask['status'], created_at: string): Partial<SandboxTask> {
  const completed_at = new Date(Date.parse(created_at) + 12_000).toISOString()
  if (status === 'ready') return { completed_at, result: plainResult }
  if (status === 'failed') {
    return { completed_at, error: { message: 'The video could not be processed.' } }
  }
  if (status === 'canceled') {
    const error = { code: 'user_canceled', message: 'The task was canceled by the user.' }
    return { completed_at, error }
  }
  return {}
}

const plainResult = {
  generation_id: '0f6f3a52-53f1-4a4e-9a3e-0d1b5f9f2c11',
  data: 'A film in which little happens.',
  finish_reason: 'stop' as const,
  usage: { output_tokens: 8, input_tokens: 8400 },
}
