import { useState, type ReactNode } from 'react'
import { visibleText } from '~/lib/visible-text.ts'
import { Button } from '~/ui/button.tsx'
import { FilmConsent, useConsent } from './film-consent.tsx'
import type { FilmPlayer } from './film-clock.ts'
import { FilmProblem, LocalFileButton } from './film-problem.tsx'
import { FilmScreen } from './film-screen.tsx'
import { readFilmUrl, type FilmSource } from './film-source.ts'
import { useFilmState } from './use-film-player.ts'
import { useLocalFilm } from './use-local-film.ts'

type FilmStageProps = {
  player: FilmPlayer
  source: FilmSource
  /** Another thing comes to stand where something was pressed. */
  onSwap: () => void
}

/** The place of the picture, whatever stands in it, always of one size so that nothing jumps. */
export function FilmStage({ player, source, onSwap }: FilmStageProps) {
  const local = useLocalFilm()
  const localFile = (
    <LocalFileButton
      onChoose={(file) => {
        onSwap()
        local.choose(file)
      }}
    />
  )
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-1">
      {local.film ? (
        <Picture
          key={local.film.url}
          player={player}
          source={{ kind: 'file', url: local.film.url }}
          isWanted
          localFile={localFile}
          onSwap={onSwap}
        />
      ) : (
        <FromSource player={player} source={source} localFile={localFile} onSwap={onSwap} />
      )}
      {local.film && (
        <p className="flex flex-wrap items-center gap-x-2 px-1 text-sm text-muted">
          <span className="wrap-anywhere">
            Playing a local file: <bdi>{visibleText(local.film.name)}</bdi>
          </span>
          <Button
            variant="ghost"
            onClick={() => {
              onSwap()
              local.drop()
            }}
          >
            Stop using it
          </Button>
        </p>
      )}
    </div>
  )
}

type FromSourceProps = FilmStageProps & { localFile: ReactNode }

function FromSource({ player, source, localFile, onSwap }: FromSourceProps) {
  const [isWanted, setWanted] = useState(false)
  const film = source.kind === 'none' ? undefined : readFilmUrl(source.url, location.origin)
  const hasConsent = useConsent(film?.ok ? film.host : '')

  const accept = () => {
    onSwap()
    setWanted(true)
  }

  if (source.kind === 'none' || !film?.ok) {
    return (
      <NoFilm
        localFile={localFile}
        onRetry={
          source.kind === 'none' && source.onRetry
            ? () => {
                onSwap()
                source.onRetry?.()
              }
            : undefined
        }
      >
        {source.kind === 'none' ? source.reason : film && !film.ok && film.reason}
      </NoFilm>
    )
  }
  if (!film.isOwn && !hasConsent) {
    return (
      <Frame>
        <FilmConsent host={film.host} onAccept={accept} />
      </Frame>
    )
  }
  const kind = film.isStream ? 'stream' : source.kind
  return (
    <Picture
      key={source.url}
      player={player}
      source={{ kind, url: source.url }}
      isWanted={isWanted}
      localFile={localFile}
      onSwap={onSwap}
    />
  )
}

type PictureProps = Parameters<typeof FilmScreen>[0] & Pick<FromSourceProps, 'localFile' | 'onSwap'>

function Picture({ player, source, isWanted, localFile, onSwap }: PictureProps) {
  const [attempt, setAttempt] = useState(0)
  const { error } = useFilmState(player)
  const retry = () => {
    onSwap()
    setAttempt(attempt + 1)
  }
  return (
    <Frame>
      <div className={error ? 'hidden' : 'absolute inset-0'}>
        <FilmScreen
          key={attempt}
          player={player}
          source={source}
          isWanted={isWanted || attempt > 0}
        />
      </div>
      {error && (
        <FilmProblem error={error} url={source.url} onRetry={retry}>
          {localFile}
        </FilmProblem>
      )}
    </Frame>
  )
}

const Frame = ({ children }: { children: ReactNode }) => (
  <div className="relative grid aspect-video max-h-[50dvh] min-h-40 w-full flex-1 place-items-center overflow-hidden rounded-md bg-subtle p-3 in-[:fullscreen]:aspect-auto in-[:fullscreen]:max-h-none in-[:fullscreen]:rounded-none">
    {children}
  </div>
)

type NoFilmProps = {
  localFile: ReactNode
  /** Where it is not for good that there is none. */
  onRetry: (() => void) | undefined
  children: ReactNode
}

/** Lower than a picture: the lanes below are then what there is to see. */
const NoFilm = ({ localFile, onRetry, children }: NoFilmProps) => (
  <div
    role={onRetry && 'alert'}
    className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-md bg-subtle px-3 py-2.5"
  >
    <p className="min-w-0 flex-1 basis-52 text-sm wrap-anywhere text-muted">
      <span className="font-medium text-ink">No film to play.</span> {children}
    </p>
    <span className="flex flex-wrap gap-2">
      {onRetry && <Button onClick={onRetry}>Try again</Button>}
      {localFile}
    </span>
  </div>
)
