import type { SegmentField } from '~/sandbox/types.ts'

/** What can be seen in the sample film: one scene every 12 seconds. */
export const scenes = [
  {
    setting: 'harbour',
    palette: 'blue',
    light: 'dawn',
    summary: 'A harbour at dawn. The light is blue and the water is nearly still.',
    keywords: ['harbour', 'water', 'dawn'],
    motion: 'slow',
  },
  {
    setting: 'market',
    palette: 'orange',
    light: 'day',
    summary: 'A market in warm orange light.',
    keywords: ['market', 'stalls', 'warm light'],
    motion: 'medium',
  },
  {
    setting: 'railway bridge',
    palette: 'green',
    light: 'day',
    summary: 'A train crosses a bridge; the picture is green throughout.',
    keywords: ['train', 'bridge', 'travel'],
    motion: 'fast',
  },
  {
    setting: 'workshop',
    palette: 'purple',
    light: 'indoor',
    summary: 'The inside of a workshop under purple light.',
    keywords: ['workshop', 'tools', 'indoor'],
    motion: 'slow',
  },
  {
    setting: 'football pitch',
    palette: 'teal',
    light: 'day',
    summary: 'A football pitch in teal, seen from the side.',
    keywords: ['football', 'pitch', 'sport'],
    motion: 'fast',
  },
  {
    setting: 'skyline',
    palette: 'dark',
    light: 'night',
    summary: 'A skyline at night, dark, with lit windows.',
    keywords: ['skyline', 'night', 'city'],
    motion: 'slow',
  },
]

export const sceneSeconds = 12

const string = (name: string, description: string): SegmentField => ({
  name,
  type: 'string',
  description,
})

export const sceneFields: SegmentField[] = [
  string('setting', 'Where the scene takes place, one or two words'),
  string('summary', 'One sentence, only what can be seen'),
  {
    name: 'palette',
    type: 'string',
    description: 'The colour that fills most of the frame',
    enum: ['blue', 'orange', 'green', 'purple', 'teal', 'dark'],
  },
  {
    name: 'light',
    type: 'string',
    description: 'Time of day or kind of light',
    enum: ['dawn', 'day', 'indoor', 'night'],
  },
  { name: 'is_exterior', type: 'boolean', description: 'True if filmed outdoors' },
  { name: 'scene_number', type: 'integer', description: 'Counted from 1' },
  {
    name: 'keywords',
    type: 'array',
    description: 'Two or three search words',
    items: { type: 'string' },
  },
  { name: 'best_still', type: 'timestamp', description: 'The frame to use as a still' },
]
