import type { KeyboardEvent } from 'react'
import type { FilmPlayer } from './film-clock.ts'

const BACK = 5
const FASTEST = 4

/**
 * The keys of a cutting table, wherever the focus is inside the film. A key that is used here is
 * marked as such, so that j and k do not also move through the list of the page.
 */
export function pressPlayerKey(
  event: KeyboardEvent,
  player: FilmPlayer,
  fps: number,
  toggleFullScreen: (() => void) | undefined,
) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
  const key = event.key.toLowerCase()
  const action = key === 'f' ? toggleFullScreen : actionOf(key, player, fps)
  if (!action || isTyping(event)) return
  event.preventDefault()
  if (player.state().isConnected) action()
}

function actionOf(key: string, player: FilmPlayer, fps: number): (() => void) | undefined {
  switch (key) {
    case ' ':
    case 'k':
      return player.toggle
    case 'j':
      return () => player.seek(player.time() - BACK)
    case 'l':
      return () => playFaster(player)
    case ',':
      return () => player.step(-1 / fps)
    case '.':
      return () => player.step(1 / fps)
    case 'm':
      return () => player.setMuted(!player.state().isMuted)
    default:
      return undefined
  }
}

/** The first press plays, each further one plays faster. */
function playFaster(player: FilmPlayer) {
  const { wantsToPlay, rate } = player.state()
  if (wantsToPlay) player.setRate(Math.min(FASTEST, rate < 1 ? 1 : rate * 2))
  else player.play()
}

const typingIn = 'input:not([type=range]), textarea, select, [contenteditable]'

function isTyping({ key, target }: KeyboardEvent) {
  if (!(target instanceof Element)) return false
  // Space presses what has the focus.
  return Boolean(target.closest(key === ' ' ? `${typingIn}, button, a, summary` : typingIn))
}
