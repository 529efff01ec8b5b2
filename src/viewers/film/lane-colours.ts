// Whole class names, because the stylesheet is made from what stands in the source.
const colours = [
  'bg-lane-1',
  'bg-lane-2',
  'bg-lane-3',
  'bg-lane-4',
  'bg-lane-5',
  'bg-lane-6',
] as const

/** The colour of a definition is that of its place in the answer, here as in the list. */
export const laneColour = (place: number) => colours[place % colours.length] ?? colours[0]
