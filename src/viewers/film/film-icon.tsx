// On the same grid and with the same stroke as the icons of the app.
const paths = {
  play: 'M5 3.2v9.6l7.6-4.8z',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  previous: 'M12 3.8 6.5 8l5.5 4.2zM4 3.8v8.4',
  next: 'M4 3.8 9.5 8 4 12.2zM12 3.8v8.4',
  back: 'M10.5 4.2 5.5 8l5 3.8M3 3.8v8.4',
  on: 'M5.5 4.2l5 3.8-5 3.8M13 3.8v8.4',
  loop: 'M5 4.5h5.5a3 3 0 0 1 3 3v.5M11 11.5H5.5a3 3 0 0 1-3-3V8M7 2.3 4.8 4.5 7 6.7M9 9.3l2.2 2.2L9 13.7',
  sound:
    'M2.5 6.2v3.6h2.2L8 12.6V3.4L4.7 6.2zM10.4 6a2.8 2.8 0 0 1 0 4M12.2 4.2a5.3 5.3 0 0 1 0 7.6',
  muted: 'M2.5 6.2v3.6h2.2L8 12.6V3.4L4.7 6.2zM10.5 6.2l3.4 3.6M13.9 6.2l-3.4 3.6',
  fullscreen: 'M2.8 6V2.8H6M10 2.8h3.2V6M13.2 10v3.2H10M6 13.2H2.8V10',
  window: 'M6 2.8V6H2.8M13.2 6H10V2.8M10 13.2V10h3.2M2.8 10H6v3.2',
  inset: 'M2 3.5h12v9H2zM8.2 8.2h4v2.6h-4z',
  plus: 'M8 3.5v9M3.5 8h9',
  minus: 'M3.5 8h9',
  fit: 'M2.5 4v8M13.5 4v8M5 8h6M6.8 6 4.8 8l2 2M9.2 6l2 2-2 2',
} as const

export type FilmIconName = keyof typeof paths

const solid = new Set<FilmIconName>(['play', 'previous', 'next'])

type FilmIconProps = { name: FilmIconName; className?: string }

export const FilmIcon = ({ name, className = 'size-4' }: FilmIconProps) => (
  <svg
    viewBox="0 0 16 16"
    className={`shrink-0 ${className}`}
    fill={solid.has(name) ? 'currentColor' : 'none'}
    stroke="currentColor"
    strokeWidth={1.5}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={paths[name]} />
  </svg>
)
