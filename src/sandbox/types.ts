// The API's answers as the sandbox keeps them, under the API's own names. Written from the
// API's documents, not from src/api: two readings that share code would share mistakes.

export type TaskStatus = 'queued' | 'pending' | 'processing' | 'ready' | 'failed' | 'canceled'
export type AnalysisMode = 'general' | 'time_based_metadata'

export type VideoSource = {
  type: 'url' | 'base64_string' | 'asset_id' | 'video_id'
  url?: string | null
  asset_id?: string | null
  video_id?: string | null
  index_id?: string | null
  system_metadata?: { duration?: number } | null
}

type MediaSource = { name: string; media_type: 'image'; url?: string; asset_id?: string }
type TimeRange = { start_time: number; end_time: number }

export type SegmentField = {
  name: string
  type: 'string' | 'boolean' | 'number' | 'integer' | 'array' | 'timestamp'
  description?: string
  enum?: (string | number)[]
  items?: { type: string }
}

export type SegmentDefinition = {
  id: string
  description: string
  fields?: SegmentField[]
  media_sources?: MediaSource[]
  time_ranges?: TimeRange[]
}

export type RequestParams = {
  analysis_mode?: AnalysisMode
  prompt?: string | null
  prompt_v2?: { input_text: string; media_sources?: MediaSource[] } | null
  response_format?: {
    type: 'json_schema' | 'segment_definitions'
    json_schema?: Record<string, unknown> | null
    segment_definitions?: SegmentDefinition[]
  } | null
  temperature?: number | null
  max_tokens?: number | null
  min_segment_duration?: number | null
  max_segment_duration?: number | null
  start_time?: number | null
  end_time?: number | null
}

export type TaskResult = {
  generation_id: string
  data: string
  finish_reason: 'stop' | 'length'
  usage: { output_tokens: number; input_tokens?: number }
}

export type Webhook = { url: string; delivered: boolean; attempts: number; last_error?: string }

export type SandboxTask = {
  task_id: string
  custom_id: string | null
  status: TaskStatus
  created_at: string
  completed_at?: string
  video_source?: VideoSource | null
  request_params?: RequestParams | null
  result?: TaskResult
  error?: { message: string; code?: string }
  webhooks?: Webhook[]
  batch_id?: string
}

type MediaState = 'pending' | 'processing' | 'ready' | 'error'

export type SandboxAsset = {
  _id: string
  method: 'direct' | 'url' | 'multipart'
  status: 'processing' | 'ready' | 'failed'
  filename: string
  file_type: string
  created_at: string
  size?: number
  duration?: number
  error?: { message: string }
  hls?: { status: MediaState; manifest_url?: string }
  thumbnail?: { status: MediaState; representative_url?: string }
  technical_metadata?: Record<string, unknown>
  user_metadata?: Record<string, unknown>
}

export type SampleData = { tasks: SandboxTask[]; assets: SandboxAsset[] }
