import { Dialog } from '~/ui/dialog.tsx'

const shortcuts = [
  ['j', 'Next row, or next task when one is open'],
  ['k', 'Previous row, or previous task'],
  ['Enter', 'Open the task of the row'],
  ['Esc', 'Close what is on top'],
  ['/', 'Go to the filters'],
  ['?', 'Show these shortcuts'],
  ['Ctrl K', 'Commands: go to a task by its ID or a link, filter, sort and more; ⌘ K on a Mac'],
] as const

const filmKeys = [
  ['Space', 'Play or pause, as does k'],
  ['j', 'Back by five seconds'],
  ['l', 'Play, then faster'],
  [', .', 'One picture back or on'],
  ['← →', 'Previous or next segment, in a lane'],
  ['+ − 0', 'Zoom in, zoom out, show the whole film'],
  ['f', 'Full screen'],
  ['m', 'Mute or unmute'],
] as const

/** What keys do, wherever they do it. */
export const ShortcutsDialog = ({ onClose }: { onClose: () => void }) => (
  <Dialog title="Keyboard shortcuts" onClose={onClose}>
    <Keys keys={shortcuts} />
    <h3 className="mt-4 mb-2 text-sm font-semibold">While the focus is in the film</h3>
    <Keys keys={filmKeys} />
    <p className="mt-4 text-sm text-muted">None of them but the commands works while you type.</p>
  </Dialog>
)

type KeysProps = { keys: readonly (readonly [key: string, meaning: string])[] }

const Keys = ({ keys }: KeysProps) => (
  <dl className="grid grid-cols-[4rem_1fr] items-center gap-x-4 gap-y-2">
    {keys.map(([key, meaning]) => (
      <div key={key} className="contents">
        <dt>
          <kbd className="inline-block min-w-7 rounded-sm border whitespace-nowrap border-line-strong/60 bg-subtle px-1.5 py-0.5 text-center font-mono text-xs">
            {key}
          </kbd>
        </dt>
        <dd>{meaning}</dd>
      </div>
    ))}
  </dl>
)
