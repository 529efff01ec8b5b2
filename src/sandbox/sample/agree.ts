import type { Value } from './fields.ts'

/** How a shot is described, the camera that goes with it, and its size. */
const views: [RegExp, string, string][] = [
  [/^Aerial/, 'Drone, straight down', 'aerial'],
  [/^(The drone|Slow vertical)/, 'Drone, two metres off', 'medium'],
  [/^Macro/, 'Macro on slider', 'extreme_close_up'],
  [/^Long-lens/, 'Long lens, locked off', 'close_up'],
  [/^(Top-down|Overhead)/, 'Overhead, fixed', 'medium'],
  [/^Slow 360/, 'Turntable', 'medium'],
  [/^Rack focus/, 'Macro, focus pull', 'close_up'],
  [/^(Close|Cross-section)/, 'Close-up, shallow focus', 'close_up'],
  [/^(Wide|General view|Lifestyle wide)/, 'Wide, static', 'wide'],
  [/^Beauty shot/, 'Slow turn, side light', 'close_up'],
  [/^Slow motion/, 'High speed, long lens', 'medium'],
  [/^Studio/, 'Studio, single', 'medium'],
  [/^Cutaway/, 'Cutaway, handheld', 'medium'],
  [/^Archive/, 'Archive, telecine', 'wide'],
  [/^Rail camera/, 'Rail camera', 'wide'],
  [/^Head-on/, 'Head-on, long lens', 'medium'],
  [/^Shaky/, 'Handheld, shaky', 'medium'],
]

/** A camera and a size that contradict the description would look made up. */
export function agree(metadata: Record<string, Value>) {
  const told = metadata.description ?? metadata.summary
  if (typeof told !== 'string' || metadata.camera === undefined) return
  const view = views.find(([pattern]) => pattern.test(told))
  if (!view) return
  metadata.camera = view[1]
  if (metadata.size !== undefined) metadata.size = view[2]
}
