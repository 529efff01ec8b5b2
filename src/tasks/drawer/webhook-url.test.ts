import { expect, test } from 'vitest'
import { maskWebhookUrl } from './webhook-url.ts'

test.each([
  ['https://hooks.example/twelvelabs', 'https://hooks.example/twelvelabs'],
  ['https://hooks.example/in?team=archive', 'https://hooks.example/in?team=•••'],
  ['https://u:p@hooks.example/in', 'https://•••@hooks.example/in'],
  ['https://hooks.example/s/T0/B0/XyZ12abcdefghijkl', 'https://hooks.example/s/T0/B0/•••'],
  ['https://hooks.example/6f1c2d3e-0000-4000-8000-0123456789ab/in', 'https://hooks.example/•••/in'],
  [
    'https://hooks.example/video-analysis-v2-production',
    'https://hooks.example/video-analysis-v2-production',
  ],
  ['no address', 'no address'],
])('%s is shown as %s', (url, shown) => {
  expect(maskWebhookUrl(url)).toBe(shown)
})
