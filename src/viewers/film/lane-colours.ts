// Whole class names, because the stylesheet is made from what stands in the source.
const colours = [
  'bg-lane-1',
  'bg-lane-2',
  'bg-lane-3',
  'bg-lane-4',
  'bg-lane-5',
  'bg-lane-6',
] as const

const fills = [
  'fill-lane-1',
  'fill-lane-2',
  'fill-lane-3',
  'fill-lane-4',
  'fill-lane-5',
  'fill-lane-6',
] as const

/** The colour of a definition is that of its place in the answer, here as in the list. */
export const laneColour = (place: number) => colours[place % colours.length] ?? colours[0]

export const laneFill = (colour: string) =>
  fills[colours.findIndex((one) => one === colour)] ?? fills[0]
