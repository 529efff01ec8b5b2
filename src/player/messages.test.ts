import { expect, test } from 'vitest'
import { readCommand } from './messages.ts'

test.each([
  { type: 'load', url: 'https://media.example/playlist.m3u8' },
  { type: 'play' },
  { type: 'pause' },
  { type: 'seek', seconds: 0 },
  { type: 'seek', seconds: 71.96 },
  { type: 'rate', value: 0.25 },
  { type: 'mute', value: false },
])('$type is a command, and what else came with it is dropped', (command) => {
  expect(readCommand({ ...command, more: 'of it' })).toEqual(command)
})

test.each([
  undefined,
  null,
  'play',
  [],
  {},
  { type: 'eval', code: '1' },
  { type: 'load' },
  { type: 'load', url: ['https://media.example'] },
  { type: 'seek' },
  { type: 'seek', seconds: -1 },
  { type: 'seek', seconds: Number.NaN },
  { type: 'seek', seconds: Number.POSITIVE_INFINITY },
  { type: 'seek', seconds: '12' },
  { type: 'rate', value: 0 },
  { type: 'rate', value: 17 },
  { type: 'rate', value: Number.NaN },
  { type: 'mute', value: 1 },
])('%j is no command', (data) => {
  expect(readCommand(data)).toBeUndefined()
})
