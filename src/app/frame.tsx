import { useEffect, useState } from 'react'
import { Outlet } from 'react-router'
import { whenIdle } from '~/lib/when-idle.ts'
import { latePart } from '~/ui/late-part.tsx'
import { MissingDialog } from '~/ui/missing-dialog.tsx'
import { Header } from './header.tsx'
import { usePaletteKey } from './use-palette-key.ts'

type Over = 'settings' | 'commands'
type OverProps = { onClose: () => void; onOpen: (over: Over) => void }

/** What is around every page, and what can be opened over any of them. */
export function Frame() {
  const [over, setOver] = useState<Over>()
  // One can be opened from another, whose closing is told later.
  const close = (what: Over) => () => setOver((now) => (now === what ? undefined : now))
  usePaletteKey(() => setOver('commands'))
  // Whoever knows the key types on at once: what is typed must not go to the page behind.
  useEffect(() => whenIdle(() => void Commands.prefetch()), [])
  return (
    <div className="flex h-full flex-col">
      <Header onOpen={setOver} />
      <Outlet />
      {over === 'settings' && <Settings onClose={close('settings')} onOpen={setOver} />}
      {over === 'commands' && <Commands onClose={close('commands')} onOpen={setOver} />}
    </div>
  )
}

const Settings = latePart<OverProps>({
  load: async () => (await import('./settings-dialog.tsx')).SettingsDialog,
  Missing: MissingDialog,
})

const Commands = latePart<OverProps>({
  load: async () => (await import('./commands/command-dialog.tsx')).CommandDialog,
  Missing: MissingDialog,
})
