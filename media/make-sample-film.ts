// Makes the sample film of public/films: 72 s, six scenes of 12 s, 1.5 MB at most in all. It is drawn
// here as SVG and coded by ffmpeg (5.1 or newer, with librsvg, libvpx, libx264 and libopus) with the
// fonts DejaVu Sans and DejaVu Sans Mono. It takes some minutes:
//
//   node deploy/run.mjs media/make-sample-film.ts
//
// The same versions give the same bytes: nothing is random and no date is written. Every frame
// carries its time (mm:ss and hundredths) and its number in eleven squares, the highest bit first.

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { drawFrame, frameCount, rate, scenes, sceneSeconds } from './frame.ts'

const films = fileURLToPath(new URL('../public/films', import.meta.url))
const name = 'tasklens-sample-film'

export function main() {
  const work = mkdtempSync(join(tmpdir(), 'sample-film-'))
  try {
    const master = drawMaster(work)
    mkdirSync(join(films, name), { recursive: true })
    makeWebm(master, work)
    makeHls(master)
    const still = ['-ss', '31', '-i', master, '-frames:v', '1', '-q:v', '5']
    ffmpeg(...still, ...exact, join(films, `${name}.jpg`))
  } finally {
    rmSync(work, { recursive: true })
  }
}

const ffmpeg = (...args: string[]) =>
  execFileSync('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...args], {
    stdio: 'inherit',
  })

const exact = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags', '+bitexact']
// A key frame every two seconds: a seek lands at once, and scenes begin with one.
const keyFrames = ['-g', String(rate * 2), '-keyint_min', String(rate * 2)]
const colours = 'color_primaries=bt709:color_trc=bt709:colorspace=bt709'

/** Pictures and sound without loss, to code the others from. */
function drawMaster(work: string) {
  for (let frame = 0; frame < frameCount; frame += 1) {
    writeFileSync(join(work, `${String(frame).padStart(4, '0')}.svg`), drawFrame(frame))
  }
  const master = join(work, 'master.mkv')
  const picture = ['-framerate', String(rate), '-i', join(work, '%04d.svg')]
  const scale = 'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p'
  const sound = [
    '-f',
    'lavfi',
    '-i',
    `aevalsrc='${hum()}':s=48000:d=${scenes.length * sceneSeconds}`,
  ]
  const codecs = ['-c:v', 'ffv1', '-c:a', 'flac', '-ac', '2']
  ffmpeg(...picture, ...sound, '-vf', `${scale},setparams=${colours}`, ...codecs, master)
  return master
}

/** A soft chord for each scene, silent at the cuts. */
function hum() {
  const scene = `floor(t/${sceneSeconds})`
  const root = scenes.map(({ root }, n) => `eq(${scene},${n})*${root}`).join('+')
  const tone = (ratio: number, volume: number) => `${volume}*sin(2*PI*${ratio}*(${root})*t)`
  const fade = `pow(sin(PI*t/${sceneSeconds}),2)`
  return `${fade}*(0.09+0.02*sin(2*PI*t/3))*(${tone(1, 1)}+${tone(1.5, 0.5)}+${tone(2, 0.3)})`
}

function makeWebm(master: string, work: string) {
  const video = ['-c:v', 'libvpx-vp9', '-b:v', '54k', '-threads', '2', ...keyFrames]
  const passes = [...video, '-passlogfile', join(work, 'pass')]
  ffmpeg('-i', master, ...passes, '-pass', '1', '-an', '-f', 'null', '-')
  const slow = ['-deadline', 'good', '-cpu-used', '1', '-auto-alt-ref', '1', '-lag-in-frames', '25']
  const second = ['-pass', '2', ...slow]
  // Opus begins 312 samples early, and the pictures would be moved to make room for them.
  const audio = ['-af', 'asetpts=PTS+312/SR/TB', '-c:a', 'libopus', '-b:a', '12k']
  const front = ['-cues_to_front', '1']
  ffmpeg('-i', master, ...passes, ...second, ...audio, ...exact, ...front, `${films}/${name}.webm`)
}

/**
 * H.264, which Safari asks for and all the others have. One codec alone: Chromium's own HLS player
 * stops at a playlist that offers two.
 */
function makeHls(master: string) {
  const video = ['-c:v', 'libx264', '-preset', 'veryslow', '-tune', 'animation', '-threads', '1']
  // No B-frames: they would begin later than zero, and hls.js does not correct that.
  const steady = ['-crf', '37', '-profile:v', 'high', '-bf', '0', '-sc_threshold', '0']
  const audio = ['-c:a', 'aac', '-ac', '1', '-b:a', '16k']
  const segments = ['-f', 'hls', '-hls_time', '6', '-hls_playlist_type', 'vod']
  // One file, of which the playlist names ranges of bytes: players ask for those.
  const file = ['-hls_segment_type', 'fmp4', '-hls_flags', 'single_file']
  const codecs = [...video, ...steady, ...keyFrames, ...audio]
  const playlist = join(films, name, 'playlist.m3u8')
  ffmpeg('-i', master, ...codecs, ...segments, ...file, ...exact, playlist)
}
