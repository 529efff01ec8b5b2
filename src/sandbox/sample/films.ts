import { type Film, makeId } from './film.ts'
import { deletedRows, type Row, rows } from './film-rows.ts'
import { Random } from './random.ts'

const toFilm =
  (deleted: boolean) =>
  ([subject, title, place, duration, picture, words = {}]: Row, at: number): Film => {
    const id = makeId(0x69e00000 + (deleted ? 0x5000 : 0) + at * 86_477, new Random(place))
    return { id, subject, title, place, duration, picture, words, deleted }
  }

export const films = [...rows.map(toFilm(false)), ...deletedRows.map(toFilm(true))]

export function filmNamed(start: string): Film {
  const film = films.find((film) => film.title.startsWith(start))
  if (!film) throw new Error(`No film named ${start}`)
  return film
}
