import { chances, crowd, fouls, play, replays, setPieces } from './definitions-football.ts'
import { choice, decimal, flag, several, stamp, text, whole } from './fields.ts'
import { segmentRecipe } from './segments.ts'

export const sportSegments = [
  segmentRecipe({
    name: 'match-events',
    subjects: ['football'],
    definitions: [chances, setPieces, fouls, replays],
    versions: 4,
  }),
  segmentRecipe({
    name: 'match-log-full',
    subjects: ['football'],
    definitions: [chances, setPieces, fouls, replays, crowd, play],
    settings: { max_tokens: 98304, temperature: 0 },
  }),
  segmentRecipe({
    name: 'second-half-chances',
    subjects: ['football'],
    definitions: [{ ...chances, most: 16 }],
    format: 'hh:mm:ss',
    window: [0.54, 0.98],
    versions: 1,
  }),
  segmentRecipe({
    name: 'highlight-picks',
    subjects: ['sports', 'football'],
    definitions: [
      {
        id: 'highlights',
        description:
          'Pick the moments a viewer would send to a friend. Begin two seconds before the action and end when the reaction is over. Prefer fewer and better.',
        fields: [
          text('headline', 'One line, present tense, no hype', '{shot}'),
          text(
            'why',
            'Why it is worth keeping',
            'It shows {topic}, and the commentary says: “{speech}”',
          ),
          whole('rank', 'Editorial rank, 1 is best', 1, 9),
          stamp('peak', 'The single most important moment'),
          flag('usable_vertical', 'True if the action stays inside a centred 9:16 crop', 0.4),
          several('tags', 'Search tags', '{tag}|{tag}|{tag}|{tag}', 2, 4),
        ],
        length: [6, 18],
        gap: [10, 160],
        most: 22,
      },
    ],
    decimals: 1,
    versions: 5,
    settings: { max_segment_duration: 30, min_segment_duration: 4 },
  }),
  segmentRecipe({
    name: 'inspection-findings',
    subjects: ['inspection'],
    definitions: [
      {
        id: 'coverage',
        description: 'Cover the flight: which part of the structure is in view at each time.',
        fields: [
          text('part', 'Part in view', '{spot}'),
          choice('view', 'Quality of the view', 'sharp|usable|blurred|blocked'),
          text('telemetry', 'Overlay text exactly as shown', '{telemetry}'),
        ],
        length: [12, 40],
        most: 24,
      },
      {
        id: 'findings',
        description:
          'Segment every visible defect. One segment per defect and pass. Do not guess at causes; describe what can be seen.',
        fields: [
          text('description', 'What is visible, with size and position', '{shot}'),
          choice(
            'severity',
            'By our scale: 1 cosmetic to 4 stop operation',
            '1_cosmetic|2_monitor|3_repair|4_stop',
          ),
          text('defect', 'Kind of defect', '{defect}'),
          decimal('size_cm', 'Longest visible side in centimetres', 0.5, 64),
          text('recommendation', 'Next step', '{action}'),
          stamp('best_frame', 'Frame that shows it best'),
        ],
        cases: [
          {
            defect: 'hairline crack',
            severity: '2_monitor',
            description: 'Hairline crack at the {spot}, {size} long, visible only in raking light.',
            recommendation: 'Re-fly with oblique light to confirm.',
          },
          {
            defect: 'coating erosion',
            severity: '2_monitor',
            description: 'Coating worn through along the {spot}, {size}, undercoat visible.',
            recommendation: 'Monitor at the next scheduled flight.',
          },
          {
            defect: 'coating erosion',
            severity: '3_repair',
            description: 'Erosion at the {spot} reaches the laminate over {size}.',
            recommendation: 'Repair before the winter season.',
          },
          {
            defect: 'water staining',
            severity: '1_cosmetic',
            description: 'Dark run-off below the {spot}, no edge and no depth.',
            recommendation: 'No action; record as baseline.',
          },
          {
            defect: 'surface corrosion',
            severity: '2_monitor',
            description: 'Rust bloom around a fastener at the {spot}, {size} across.',
            recommendation: 'Monitor at the next scheduled flight.',
          },
          {
            defect: 'missing fastener',
            severity: '3_repair',
            description: 'Empty bolt hole at the {spot}; the neighbours are in place.',
            recommendation: 'Rope-access inspection within 30 days.',
          },
          {
            defect: 'lightning mark',
            severity: '3_repair',
            description: 'Star-shaped burn at the {spot}, {size}, with a raised rim.',
            recommendation: 'Rope-access inspection within 30 days.',
          },
        ],
        length: [3, 14],
        gap: [8, 70],
        most: 18,
        empty: 0.1,
      },
    ],
    format: 'hh:mm:ss.fff',
    decimals: 2,
    versions: 3,
    settings: { temperature: 0 },
  }),
]
