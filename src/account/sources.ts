import { sourceText, type AssetNames } from '~/api/task-values.ts'
import type { Task } from '~/api/tasks.ts'
import { Dictionary } from './dictionary.ts'
import { withoutSignature } from '~/lib/signed-url.ts'
import { TextIndex } from './text-index.ts'

type VideoSource = NonNullable<Task['video_source']>
/** A source without its film's length, which belongs to the row. */
export type Source = Pick<VideoSource, 'type' | 'url' | 'asset_id' | 'video_id' | 'index_id'>

/** The films, each once, with the text that is shown for them. 0 is no source. */
export class Sources {
  readonly #items: Source[] = [{}]
  readonly #codes = new Map<string, number>()
  /** What is shown: masked URLs, and file names of assets as far as they are known. */
  readonly labels = new Dictionary({ sorted: true })
  #labelOf = new Uint32Array(64)
  /** What can be chosen: a film, however often it was signed (S14). */
  readonly films = new Dictionary()
  readonly #filmOf: number[] = [0]
  readonly #sourceOf: number[] = [0]
  #texts = new TextIndex()

  constructor() {
    this.#texts.add('')
  }

  get size() {
    return this.#items.length
  }

  get texts() {
    return this.#texts
  }

  /** By code: the code of its label. */
  get labelOf() {
    return this.#labelOf
  }

  item = (code: number): Source => this.#items[code] ?? {}
  label = (code: number) => this.labels.text(this.#labelOf[code] ?? 0)

  filmOf = (code: number) => this.#filmOf[code] ?? 0
  /** One of the sources of a film: only signed ones have more. */
  sourceOf = (film: number) => this.#sourceOf[film] ?? 0
  filmLabel(film: number) {
    const code = this.sourceOf(film)
    return this.item(code).url ? this.films.text(film) : this.label(code)
  }

  /** The code of a URL as it was given, signature and all. */
  findUrl = (url: string) => this.#codes.get(url)

  code(source: VideoSource | undefined, assets: AssetNames): number {
    if (!source) return 0
    const { type, url, asset_id, video_id, index_id } = source
    const isPlain = video_id === undefined && index_id === undefined && (!url || !asset_id)
    // A URL and an asset's ID cannot be taken for each other; anything else is told apart in full.
    const key = isPlain
      ? (url ?? asset_id ?? `${type}`)
      : JSON.stringify([type, url, asset_id, video_id, index_id])
    const known = this.#codes.get(key)
    if (known !== undefined) return known
    const code = this.#items.push({ type, url, asset_id, video_id, index_id }) - 1
    this.#codes.set(key, code)
    // Found by its URL as well.
    if (url && !this.#codes.has(url)) this.#codes.set(url, code)
    // The value the API's parameter takes, or the kind of source where there is none.
    const film = this.films.code(url ? withoutSignature(url) : (asset_id ?? video_id ?? type))
    this.#filmOf.push(film)
    this.#sourceOf[film] ??= code
    this.#label(code, assets)
    return code
  }

  #label(code: number, assets: AssetNames) {
    const item = this.item(code)
    const label = sourceText(
      { task_id: '', status: '', created_at: '', video_source: item },
      assets,
    )
    if (this.#labelOf.length <= code) {
      const grown = new Uint32Array(this.#labelOf.length * 2)
      grown.set(this.#labelOf)
      this.#labelOf = grown
    }
    this.#labelOf[code] = this.labels.code(label)
    this.#texts.add(
      item.asset_id && label !== item.asset_id ? `${label} ${item.asset_id}` : (label ?? ''),
    )
  }

  /** File names of assets have come: what is shown and searched follows. */
  rename(assets: AssetNames) {
    this.#texts = new TextIndex()
    this.#texts.add('')
    for (let code = 1; code < this.#items.length; code += 1) this.#label(code, assets)
  }
}
