import { choice, decimal, flag, several, stamp, text, whole } from './fields.ts'
import { type Definition, segmentRecipe } from './segments.ts'

const chances: Definition = {
  id: 'chances',
  description:
    'Segment every attempt on goal, from the pass that starts the move to the moment the ball is dead or cleared. Include attempts that are blocked or disallowed. Exclude replays: they belong to the attempt they repeat.',
  fields: [
    text('description', 'One or two sentences: who, from where, how it ended', '{chance}'),
    choice('team', 'The side that attacks', 'home|away|unclear'),
    choice('outcome', 'How the attempt ended', 'saved|off_target|blocked|goal|woodwork|disallowed'),
    text('shooter', 'Name of the shooter as spoken or shown, empty if neither', '{player}'),
    stamp('shot_at', 'The moment the ball leaves the foot or the head', 'hh:mm:ss.fff'),
    decimal('confidence', 'How certain you are of team and outcome, 0 to 1', 0.55, 0.98),
  ],
  length: [9, 26],
  gap: [60, 420],
  most: 34,
}

const setPieces: Definition = {
  id: 'set_pieces',
  description:
    'Segment every corner, free kick in the attacking third, penalty and long throw, from the placing of the ball until play goes on.',
  fields: [
    choice('kind', 'Kind of restart', 'corner|free_kick|long_throw|penalty'),
    text('description', 'What was tried and what came of it', '{setpiece}'),
    flag('leads_to_shot', 'True if a shot follows within ten seconds', 0.35),
  ],
  length: [14, 45],
  gap: [90, 500],
  most: 30,
}

const fouls: Definition = {
  id: 'fouls_and_cards',
  description:
    'Segment every whistle for a foul, and every card, including the discussion after it.',
  fields: [
    text('description', 'What happened', '{foul}'),
    choice('card', 'Card shown', 'none|yellow|red'),
    whole('shirt_number', 'Shirt number of the offender, 0 if it cannot be read', 0, 23),
  ],
  length: [8, 40],
  gap: [120, 600],
  most: 26,
}

const replays: Definition = {
  id: 'replays',
  description: 'Segment every replay between two broadcast wipes.',
  fields: [
    whole('angles', 'Number of different camera angles', 1, 4),
    text('camera', 'The most telling angle', '{camera}'),
  ],
  length: [6, 22],
  gap: [50, 300],
  most: 60,
}

const crowd: Definition = {
  id: 'crowd',
  description: 'Segment moments in which the crowd is clearly louder or quieter than before.',
  fields: [
    text('description', 'What is heard and seen in the stands', '{crowd}'),
    choice('mood', 'Mood of the crowd', 'excited|angry|celebrating|tense|silent'),
    decimal('loudness_change', 'Estimated change against the minute before, in dB', -9, 14),
  ],
  length: [5, 30],
  gap: [60, 400],
  most: 44,
}

const play: Definition = {
  id: 'phases',
  description:
    'Cover the whole match without gaps. Start a new phase whenever possession changes for good or the game is stopped for more than ten seconds.',
  fields: [
    choice(
      'phase',
      'What is happening',
      'build_up|transition|stoppage|attack|pressing|warm_up|break',
    ),
    text('summary', 'One sentence', '{Team} work on {topic}; {player} is the one to find.'),
    several('tags', 'Short tags for search', '{tag}|{tag}|{tag}', 1, 3),
  ],
  length: [18, 60],
  most: 206,
}

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
          text('headline', 'At most eight words, present tense, no hype', '{shot}'),
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
