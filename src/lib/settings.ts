import { showLook } from './look.ts'
import { keepPreference, readPreference } from './preferences.ts'
import { isTimeZone } from './zoned-time.ts'

/** What can be chosen; the first holds until something is. */
const settingChoices = {
  theme: ['system', 'light', 'dark'],
  density: ['normal', 'compact'],
  clock: ['locale', '12', '24'],
  times: ['relative', 'exact'],
} as const

type Choices = typeof settingChoices

/** Tastes of this device: no address knows them, so a link says the same to everybody. */
export type Settings = { [Name in keyof Choices]: Choices[Name][number] } & {
  /** `local` is that of the device; else the name of a zone, such as `Asia/Tokyo`. */
  zone: string
}

let settings = read()
const listeners = new Set<() => void>()

/** The same object until one of them changes. */
export const currentSettings = () => settings

// Asked of the browser once, and not before somebody wants to know: the first format of a page takes
// as long as the whole rest of the script that asks for the list.
let knownZone: string | undefined
const deviceZone = () => (knownZone ??= Intl.DateTimeFormat().resolvedOptions().timeZone)

/** The zone that every time is shown and every date is read in. */
export const readerTimeZone = () => (settings.zone === 'local' ? deviceZone() : settings.zone)

const hourCycles = { locale: undefined, '12': 'h12', '24': 'h23' } as const

/** How a time writes its hours: undefined is as the browser does. */
export const readerHours = () => hourCycles[settings.clock]

export function changeSettings(change: Partial<Settings>) {
  settings = { ...settings, ...change }
  for (const [name, value] of Object.entries(change)) keepPreference(name, value)
  tell()
}

export function onSettingsChange(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Does what the style can do, and what other tabs of this app choose. */
export function applySettings() {
  show()
  window.addEventListener('storage', ({ key }) => {
    // Without a key, all of the storage was emptied.
    if (key && !key.startsWith('tasklens.')) return
    settings = read()
    tell()
  })
}

function tell() {
  show()
  for (const listener of listeners) listener()
}

const show = () => showLook(settings.theme, settings.density)

function read(): Settings {
  const zone = readPreference('zone') ?? 'local'
  return {
    theme: choice('theme'),
    density: choice('density'),
    clock: choice('clock'),
    times: choice('times'),
    zone: zone !== 'local' && isTimeZone(zone) ? zone : 'local',
  }
}

function choice<Name extends keyof Choices>(name: Name): Choices[Name][number] {
  const kept = readPreference(name)
  const choices: readonly Choices[Name][number][] = settingChoices[name]
  const [first] = settingChoices[name]
  return choices.find((one) => one === kept) ?? first
}
