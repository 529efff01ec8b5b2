import { useEffect, useState } from 'react'

/** A file that the reader chose to play in place of the address. */
export type LocalFilm = { name: string; url: string }

export function useLocalFilm() {
  const [film, setFilm] = useState<LocalFilm>()

  // A blob: address holds its file until it is given back.
  useEffect(() => {
    if (!film) return
    return () => URL.revokeObjectURL(film.url)
  }, [film])

  const choose = (file: File) => setFilm({ name: file.name, url: URL.createObjectURL(file) })
  return { film, choose, drop: () => setFilm(undefined) }
}
