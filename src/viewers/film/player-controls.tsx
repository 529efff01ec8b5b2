import type { ReactNode } from 'react'
import type { FilmPlayer } from './film-clock.ts'
import type { TimeRange } from './film-state.ts'
import { IconButton } from './icon-button.tsx'
import { PositionSlider } from './position-slider.tsx'
import type { TimeWindow } from './time-axis.ts'
import { TimeDisplay } from './time-display.tsx'
import { useFilmState } from './use-film-player.ts'

type PlayerControlsProps = {
  player: FilmPlayer
  fps: number
  film: TimeWindow
  /** Undefined when the length of the film is not known. */
  end: number | undefined
  /** What "Loop segment" would repeat. */
  segment: TimeRange | undefined
  onStep: ((direction: 1 | -1) => void) | undefined
  fullScreen: { isFull: boolean; toggle: (() => void) | undefined }
  children?: ReactNode
}

const rates = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4]

export function PlayerControls({
  player,
  fps,
  film,
  end,
  segment,
  onStep,
  fullScreen,
  children,
}: PlayerControlsProps) {
  const { isConnected, error, wantsToPlay, rate, isMuted, hasPictureInPicture } =
    useFilmState(player)
  const canPlay = isConnected && !error
  return (
    <div className="flex flex-col px-1">
      <div className="flex items-center gap-1 pt-1">
        <PositionSlider player={player} film={film} />
        <TimeDisplay player={player} end={end} />
      </div>
      <div className="flex flex-wrap items-center gap-x-0.5 gap-y-1">
        <IconButton
          icon={wantsToPlay ? 'pause' : 'play'}
          label={wantsToPlay ? 'Pause' : 'Play'}
          shortcut="space"
          disabled={!canPlay}
          onClick={player.toggle}
        />
        {onStep && (
          <>
            <IconButton icon="previous" label="Previous segment" onClick={() => onStep(-1)} />
            <IconButton icon="next" label="Next segment" onClick={() => onStep(1)} />
          </>
        )}
        <IconButton
          icon="back"
          label="One picture back"
          shortcut=","
          disabled={!canPlay}
          onClick={() => player.step(-1 / fps)}
        />
        <IconButton
          icon="on"
          label="One picture on"
          shortcut="."
          disabled={!canPlay}
          onClick={() => player.step(1 / fps)}
        />
        <LoopButton player={player} segment={segment} />
        <span className="flex-1" />
        {children}
        <select
          aria-label="Speed"
          title="Speed"
          value={rate}
          disabled={!isConnected}
          onChange={(event) => player.setRate(Number(event.target.value))}
          className="field-sizing-content h-8 rounded-md bg-transparent px-1 text-sm font-medium text-muted tabular-nums hover:bg-subtle hover:text-ink disabled:opacity-50"
        >
          {rates.map((rate) => (
            <option key={rate} value={rate} className="bg-surface text-ink">
              {rate}×
            </option>
          ))}
        </select>
        <IconButton
          icon={isMuted ? 'muted' : 'sound'}
          label={isMuted ? 'Unmute' : 'Mute'}
          shortcut="m"
          disabled={!isConnected}
          onClick={() => player.setMuted(!isMuted)}
        />
        <VolumeSlider player={player} />
        {hasPictureInPicture && canPlay && (
          <IconButton
            icon="inset"
            label="Picture in picture"
            className="@max-md:hidden"
            onClick={player.togglePictureInPicture}
          />
        )}
        {fullScreen.toggle && (
          <IconButton
            icon={fullScreen.isFull ? 'window' : 'fullscreen'}
            label={fullScreen.isFull ? 'Leave full screen' : 'Full screen'}
            shortcut="f"
            disabled={!canPlay && !fullScreen.isFull}
            onClick={fullScreen.toggle}
          />
        )}
      </div>
    </div>
  )
}

type LoopButtonProps = Pick<PlayerControlsProps, 'player' | 'segment'>

function LoopButton({ player, segment }: LoopButtonProps) {
  const { isConnected, loop } = useFilmState(player)
  if (!segment && !loop) return null
  return (
    <IconButton
      icon="loop"
      label="Loop segment"
      aria-pressed={loop !== undefined}
      disabled={!isConnected}
      onClick={() => player.setLoop(loop ? undefined : segment)}
    />
  )
}

function VolumeSlider({ player }: { player: FilmPlayer }) {
  const { hasVolume, isMuted, volume } = useFilmState(player)
  if (!hasVolume) return null
  return (
    <input
      type="range"
      aria-label="Volume"
      min={0}
      max={1}
      step={0.05}
      value={isMuted ? 0 : volume}
      onChange={(event) => player.setVolume(event.target.valueAsNumber)}
      className="hidden h-6 w-16 accent-accent @xl:block"
    />
  )
}
