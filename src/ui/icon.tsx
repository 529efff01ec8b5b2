// Drawn on a 16-unit grid, one stroke width, so that they sit beside 13 px text as one family.
const paths = {
  check: 'M3.5 8.5 6.5 11.5 12.5 4.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  copy: 'M6 6V3.5h6.5V10H10M3.5 6H10v6.5H3.5z',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.5 10.5 13.5 13.5',
  up: 'M8 12.5v-9M4.5 7 8 3.5 11.5 7',
  down: 'M8 3.5v9M4.5 9 8 12.5 11.5 9',
  left: 'M10 3.5 5.5 8 10 12.5',
  right: 'M6 3.5 10.5 8 6 12.5',
  first: 'M11.5 3.5 7 8l4.5 4.5M4.5 3.5v9',
  last: 'M4.5 3.5 9 8l-4.5 4.5M11.5 3.5v9',
  link: 'M6.5 9.5l3-3M7 4.5l1-1a3.2 3.2 0 0 1 4.5 4.5l-1 1M9 11.5l-1 1A3.2 3.2 0 0 1 3.5 8l1-1',
  columns: 'M2.5 3.5h11v9h-11zM6.2 3.5v9M9.8 3.5v9',
  refresh: 'M12.8 6.5A5 5 0 1 0 13 9M13 3v3.5H9.5',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  play: 'M5 3.5v9l7-4.5z',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  widen: 'M9.5 3.5h3v3M6.5 12.5h-3v-3M12.5 3.5 9 7M3.5 12.5 7 9',
  narrow: 'M12.5 6.5h-3v-3M3.5 9.5h3v3M9.5 6.5 13 3M6.5 9.5 3 13',
  download: 'M8 2.5v7.5M4.8 7 8 10.2 11.2 7M3 13h10',
  external: 'M6.5 3.5h-3v9h9v-3M9.5 3.5h3v3M12.5 3.5 7.5 8.5',
  sliders:
    'M2.5 4.5h6M12 4.5h1.5M2.5 11.5H4M7.5 11.5h6M10.2 6.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4ZM5.8 13.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4Z',
  eye: 'M1.8 8S4 4 8 4s6.2 4 6.2 4-2.2 4-6.2 4-6.2-4-6.2-4ZM8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z',
  warning: 'M8 2.5 14 13H2zM8 6.5v3M8 11.2v.3',
  circle: 'M8 13a5 5 0 1 0 0-10 5 5 0 0 0 0 10Z',
  ring: 'M8 3a5 5 0 1 1-4.6 3',
  cut: 'M2.5 8h3M7 5.5 9 8l-2 2.5M11 8h.5M13.3 8h.2',
  dash: 'M4 8h8',
  code: 'M5.5 4.5 2 8l3.5 3.5M10.5 4.5 14 8l-3.5 3.5',
} as const

export type IconName = keyof typeof paths

type IconProps = { name: IconName; className?: string; dashed?: boolean }

export const Icon = ({ name, className = 'size-4', dashed = false }: IconProps) => (
  <svg
    viewBox="0 0 16 16"
    className={`icon ${className}`}
    strokeDasharray={dashed ? '2.2 2.6' : undefined}
    aria-hidden="true"
  >
    <path d={paths[name]} />
  </svg>
)
