import type { AnalysisMode, SandboxTask } from '~/sandbox/types.ts'
import { type Film, isLink } from './film.ts'
import type { Random } from './random.ts'

type Failure = {
  when: (film: Film, mode: AnalysisMode) => boolean
  error: NonNullable<SandboxTask['error']>
  /** The file was never read, so its duration is not known. */
  unread?: boolean
}

const link = (film: Film) => isLink(film)
const uploaded = (film: Film) => !isLink(film)
const any = () => true

/** What goes wrong in a real account. Most errors have no code yet: the API added it late. */
const failures: Failure[] = [
  {
    when: link,
    unread: true,
    error: {
      message:
        'Failed to download the video from the provided URL: the server responded with 403 Forbidden. Check that the URL is publicly accessible and has not expired.',
    },
  },
  {
    when: link,
    unread: true,
    error: {
      message:
        'Failed to download the video from the provided URL: the server responded with 404 Not Found.',
    },
  },
  {
    when: link,
    unread: true,
    error: { message: 'Failed to download the video: the connection timed out after 60 seconds.' },
  },
  {
    when: uploaded,
    error: {
      message:
        'Unsupported video codec: prores_raw. Convert the video to H.264, H.265 or ProRes 422 and try again.',
      code: 'video_codec_not_supported',
    },
  },
  {
    when: (film) => film.duration > 3000,
    error: {
      message:
        "The request exceeds the model's context window: 268,431 input tokens, and at most 261,120 for input and output together. Use start_time and end_time to analyze a shorter part.",
    },
  },
  {
    when: (film) => film.duration > 6500,
    error: {
      message: 'Video duration exceeds maximum allowed duration',
      code: 'video_duration_too_long',
    },
  },
  {
    when: (film, mode) => mode === 'time_based_metadata' && film.duration > 400,
    error: {
      message:
        'analysis failed: the time_based_metadata output reached the configured max_tokens (2048) before all segments were returned. Increase max_tokens, use fewer segment definitions or a shorter part of the video.',
    },
  },
  {
    when: (film) => film.duration < 30,
    error: {
      message:
        'The content is too short: the requested part is 2.71 seconds, and at least 4 seconds are needed.',
      code: 'video_duration_too_short',
    },
  },
  {
    when: (film) => film.subject === 'ugc',
    error: {
      message:
        'Video resolution 320x568 is not supported. The minimum is 360x360, the maximum 5184x2160.',
    },
  },
  {
    when: uploaded,
    unread: true,
    error: {
      message: 'The asset could not be read. It may have been deleted while the task was waiting.',
      code: 'asset_unavailable',
    },
  },
  {
    when: any,
    error: { message: 'The task waited too long for a free worker and was stopped. Try again.' },
  },
]

const internal: Failure = {
  when: any,
  error: { message: 'Internal error while generating the answer. Try again later.' },
}

/** A failure by its wording, or any that fits the film. */
export function pickFailure(film: Film, mode: AnalysisMode, random: Random, wording?: string) {
  const named = wording && failures.find(({ error }) => error.message.includes(wording))
  if (named) return named
  if (random.chance(0.15)) return internal
  return random.pick(failures.filter((failure) => failure.when(film, mode)))
}

export const canceledByUser = {
  message: 'The task was canceled by the user.',
  code: 'user_canceled',
}

export const cutWarning = (maxTokens: number) => ({
  message: `output truncated: the generation reached the configured max_tokens (${maxTokens}) before completing the response. Increase max_tokens or ask for a shorter answer.`,
})

export const contextWarning = {
  message:
    "output truncated: combined input and output tokens reached the model's context limit (261,120).",
}

export const incompleteWarning = {
  message:
    'The segmentation may be incomplete: some parts of the video could not be analyzed with confidence.',
}
