import type { SandboxAsset } from '~/sandbox/types.ts'
import { type Film, isLink, makeId } from './film.ts'
import { films } from './films.ts'
import { Random } from './random.ts'
import { sampleFilm, sampleFilmFiles } from './sample-film.ts'

// An account has one folder on the CDN; the addresses carry no signature.
const cdn = 'https://d3sample7lens.cdn.example/66f0c4b1a9e27d0013a5b8c2/assets'

const codecs: Record<string, { rate: number; container: string; mime: string; audio: string }> = {
  h264: { rate: 6_200_000, container: 'mov,mp4,m4a,3gp,3g2,mj2', mime: 'video/mp4', audio: 'aac' },
  hevc: { rate: 14_500_000, container: 'mov,mp4,m4a,3gp,3g2,mj2', mime: 'video/mp4', audio: 'aac' },
  prores: {
    rate: 48_000_000,
    container: 'mov,mp4,m4a,3gp,3g2,mj2',
    mime: 'video/quicktime',
    audio: 'pcm_s24le',
  },
  vp9: { rate: 150_000, container: 'matroska,webm', mime: 'video/webm', audio: 'opus' },
}

const divisor = (left: number, right: number): number =>
  right ? divisor(right, left % right) : left

function describe(film: Film, random: Random) {
  const [size = '', fps = '25', codec = 'h264'] = film.picture.split(' ')
  const [width = 1920, height = 1080] = size.split('x').map(Number)
  const kind = codecs[codec] ?? {
    rate: 6_000_000,
    container: 'mp4',
    mime: 'video/mp4',
    audio: 'aac',
  }
  const bitrate = Math.round((kind.rate * random.between(0.7, 1.3) * width * height) / 2_073_600)
  const made = Math.round((film.duration * (bitrate + 192_000)) / 8)
  const bytes = film === sampleFilm ? sampleFilmFiles.bytes : made
  const step = divisor(width, height)
  const rate = kind.audio === 'opus' || random.chance(0.7) ? 48_000 : 44_100
  const technical_metadata = {
    file_size_bytes: bytes,
    file_mime_type: kind.mime,
    file_container_format: kind.container,
    video_streams: [
      {
        index: 0,
        codec,
        width,
        height,
        fps: Number(fps),
        avg_fps: Number(fps),
        duration_seconds: film.duration,
        bitrate_bps: bitrate,
        rotation: film.place.startsWith('VID_') ? 90 : 0,
        pixel_aspect_ratio: '1:1',
        display_aspect_ratio: `${width / step}:${height / step}`,
        scan_type: 'progressive',
        pixel_format: codec === 'prores' ? 'yuv422p10le' : 'yuv420p',
        bit_depth: codec === 'prores' ? 10 : 8,
        color_range: 'tv',
        color_space: 'bt709',
      },
    ],
    video_codec: codec,
    video_width: width,
    video_height: height,
    video_fps: Number(fps),
    video_duration_seconds: film.duration,
    video_bitrate_bps: bitrate,
    audio_streams: [
      {
        index: 1,
        codec: kind.audio,
        sample_rate: rate,
        channels: 2,
        channel_layout: 'stereo',
        bitrate_bps: 192_000,
        language: 'und',
        duration_seconds: film.duration,
      },
    ],
    audio_codec: kind.audio,
    audio_sample_rate: rate,
    audio_channels: 2,
    audio_duration_seconds: film.duration,
    // Edit masters start their clock at an hour, as post houses do.
    ...(codec === 'prores' && { start_timecode: '01:00:00:00', timecode_source: 'tmcd' }),
    has_audio: true,
    is_hdr: false,
    total_video_streams: 1,
    total_audio_streams: 1,
    storage_aspect_ratio: Number((width / height).toFixed(4)),
  }
  return { bytes, mime: kind.mime, technical_metadata }
}

const mediaStates = ['ready', 'ready', 'absent', 'ready', 'error', 'processing', 'pending'] as const

function preview(id: string, state: (typeof mediaStates)[number], kind: 'hls' | 'thumbnail') {
  if (state === 'absent') return {}
  if (state !== 'ready') return { [kind]: { status: state } }
  return kind === 'hls'
    ? { hls: { status: state, manifest_url: `${cdn}/${id}/hlses/playlist.m3u8` } }
    : { thumbnail: { status: state, representative_url: `${cdn}/${id}/thumbnails/5.jpeg` } }
}

const stateOf = (at: number) => mediaStates[at % mediaStates.length] ?? 'absent'

const ownPreview: Partial<SandboxAsset> = {
  hls: { status: 'ready', manifest_url: sampleFilmFiles.hls },
  thumbnail: { status: 'ready', representative_url: sampleFilmFiles.thumbnail },
}

function toAsset(film: Film, at: number, created_at: string): SandboxAsset {
  const random = new Random(`asset ${film.id}`)
  const { bytes, mime, technical_metadata } = describe(film, random)
  return {
    _id: film.id,
    method: bytes > 200_000_000 ? 'multipart' : 'direct',
    status: 'ready',
    filename: film.place,
    file_type: mime,
    created_at,
    size: bytes,
    duration: film.duration,
    ...preview(film.id, stateOf(at), 'hls'),
    ...preview(film.id, stateOf(at + (at % 3)), 'thumbnail'),
    technical_metadata,
    ...(film === sampleFilm && ownPreview),
    ...(random.chance(0.3) && {
      user_metadata: { project: film.subject, reviewed: random.chance(0.5) },
    }),
  }
}

/** Every asset of the account: the films' own, one still arriving, one that failed. */
export function makeAssets(now: number): SandboxAsset[] {
  const day = 86_400_000
  const dated = (days: number) => `${new Date(now - days * day).toISOString().slice(0, 19)}Z`
  const uploaded = [sampleFilm, ...films].filter((film) => !isLink(film) && !film.deleted)
  const extra = (name: string) => makeId(0x6b000000 + name.length * 977, new Random(name))
  return [
    ...uploaded.map((film, at) => toAsset(film, at, dated(61 + ((at * 7) % 40)))),
    {
      _id: extra('arriving'),
      method: 'multipart',
      status: 'processing',
      filename: 'matchday-28-caldera-norrgate-worldfeed.mp4',
      file_type: 'video/mp4',
      created_at: dated(0.004),
      size: 5_904_221_184,
      hls: { status: 'pending' },
      thumbnail: { status: 'pending' },
    },
    {
      _id: extra('refused'),
      method: 'url',
      status: 'failed',
      filename: 'scan-0091-damaged.avi',
      file_type: 'video/x-msvideo',
      created_at: dated(12.3),
      size: 18_874_368,
      error: { message: 'The file could not be read: moov atom not found.' },
      technical_metadata: { file_size_bytes: 18_874_368, file_mime_type: 'video/x-msvideo' },
    },
  ]
}
