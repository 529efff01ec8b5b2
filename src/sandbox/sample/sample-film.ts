import type { Film } from './film.ts'

/** The one film whose pixels we have: 72 s, six scenes of 12 s each. */
export const sampleFilmAssetId = '6a91f3c27b5e4d0018c6a2f4'

export const sampleFilm: Film = {
  id: sampleFilmAssetId,
  subject: 'product',
  title: 'Tasklens sample film',
  place: 'tasklens-sample-film.webm',
  duration: 72,
  picture: '640x360 25 vp9',
  words: { goods: 'sample' },
  deleted: false,
}

/** Paths, not addresses: the app and the sandbox both have these files at their own origin. */
export const sampleFilmFiles = {
  film: '/films/tasklens-sample-film.webm',
  hls: '/films/tasklens-sample-film/playlist.m3u8',
  thumbnail: '/films/tasklens-sample-film.jpg',
  bytes: 621_266,
}
