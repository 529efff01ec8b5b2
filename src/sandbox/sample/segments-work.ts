import { choice, decimal, flag, several, stamp, text, whole } from './fields.ts'
import { segmentRecipe } from './segments.ts'

export const workSegments = [
  segmentRecipe({
    name: 'brand-compliance',
    subjects: ['ads'],
    definitions: [
      {
        id: 'brand_presence',
        description:
          'Segment every passage in which the brand is visible or named. Compare the logo with <@logo>: colour, proportions and clear space must match.',
        fields: [
          choice('form', 'How the brand appears', 'pack|logo|spoken|super|wardrobe'),
          flag('matches_reference', 'True if it matches <@logo>', 0.8),
          decimal('screen_share', 'Largest share of the frame it fills, 0 to 1', 0.01, 0.62),
          text('description', 'What is seen or heard', '{shot}'),
        ],
        length: [2, 6],
        gap: [0.5, 6],
        extra: {
          media_sources: [
            {
              name: 'logo',
              media_type: 'image',
              url: 'https://assets.lumen-and-pike.example/guides/logo-primary-rgb.png',
            },
          ],
        },
      },
      {
        id: 'claims',
        description:
          'Segment every claim about the product that a regulator could ask us to prove.',
        fields: [
          text('claim', 'Verbatim, spoken or written', '{claim}'),
          choice('channel', 'Where the claim is made', 'voice_over|super|pack|talent'),
          flag('qualified_on_screen', 'True if a disclaimer is on screen at the same time', 0.5),
        ],
        length: [2, 4],
        gap: [3, 12],
      },
      {
        id: 'disclaimers',
        description: 'Segment every legal super, from first to last readable frame.',
        fields: [
          text('text', 'Text exactly as shown', '{legal}'),
          decimal(
            'height_percent',
            'Height of the capital letters in percent of the frame',
            1.6,
            4.4,
          ),
          stamp('readable_from', 'First frame in which all of it can be read', 'hh:mm:ss.fff'),
        ],
        length: [2, 5],
        gap: [6, 20],
        empty: 0.2,
      },
    ],
    decimals: 2,
    versions: 4,
    settings: { temperature: 0 },
  }),
  segmentRecipe({
    name: 'av-defects',
    subjects: ['ads', 'dialogue', 'product', 'trailer', 'ugc'],
    definitions: [
      {
        id: 'av_defects',
        description:
          'Segment technical defects of picture or sound: flicker, banding, warped hands or faces, frozen or repeated frames, drop-outs, clipping, drift between sound and lips. Not creative choices such as grain, blur or jump cuts.',
        fields: [
          choice(
            'defect_type',
            'The main defect',
            'flicker|banding|malformed_anatomy|frozen_frame|audio_dropout|clipping|sync_drift|other',
          ),
          choice('severity', 'Would it fail delivery?', 'minor|major'),
          text(
            'description',
            'One sentence: what is wrong, and where in the frame',
            'Seen in: {shot}',
          ),
        ],
        length: [2, 5],
        gap: [4, 40],
        most: 12,
        empty: 0.5,
      },
    ],
    decimals: 1,
    versions: 2,
  }),
  segmentRecipe({
    name: 'content-log',
    subjects: ['product', 'ads', 'ugc', 'sports'],
    definitions: [
      {
        id: 'scenes',
        description:
          'Divide the clip into scenes by setting, subject or composition, and give each what a stock library needs.',
        fields: [
          text('summary', 'One or two sentences on what happens', '{shot}'),
          text('camera', 'Camera', '{camera}'),
          several('on_screen_text', 'Visible text, exactly', '{claim}', 0, 1),
          several('tags', 'Search tags', '{tag}|{tag}|{tag}|{tag}|{tag}', 3, 5),
        ],
        length: [3, 8],
      },
    ],
    versions: 3,
  }),
  segmentRecipe({
    name: 'bulletin-log',
    subjects: ['news'],
    definitions: [
      {
        id: 'captions',
        description: 'Segment every caption or lower third while it is on screen.',
        fields: [
          text('text', 'Exactly as shown', '{caption}'),
          flag('is_live', 'True if marked LIVE', 0.3),
        ],
        length: [4, 12],
        gap: [12, 90],
        most: 50,
      },
      {
        id: 'speakers',
        description:
          'Segment by speaker. Name people only when they are named in picture or sound.',
        fields: [
          text('speaker', 'Name or role', '{person}'),
          text('quote', 'The one sentence a producer would use', '{speech}'),
          flag('on_camera', 'True while the speaker is visible', 0.75),
        ],
        length: [8, 45],
        gap: [0, 10],
        most: 60,
      },
      {
        id: 'stories',
        description:
          'Segment the bulletin into stories. Headlines and weather are stories of their own.',
        fields: [
          text('headline', 'Neutral, at most ten words', '{story}'),
          text('summary', 'Two sentences', '{shot} {shot}'),
          choice('section', 'Section', 'local|economy|weather|headlines|sport|culture'),
          several('places', 'Places named or recognisable', '{place}|{place}', 0, 2),
        ],
        length: [60, 210],
        most: 16,
      },
    ],
    format: 'hh:mm:ss',
    versions: 4,
  }),
  segmentRecipe({
    name: 'chapters',
    subjects: ['lesson', 'keynote', 'news', 'cooking'],
    definitions: [
      {
        id: 'chapters',
        description:
          'Divide the recording into chapters a learner can jump to. Start each where the topic is introduced, not where the slide changes.',
        fields: [
          text('title', 'At most eight words', '{Topic}'),
          text('summary', 'One sentence', '{shot}'),
          whole('difficulty', 'From 1 to 5', 1, 5),
          several('keywords', 'Keywords', '{topic}|{tag}|{tag}', 1, 3),
        ],
        length: [70, 240],
        most: 18,
      },
    ],
    format: 'hh:mm:ss',
    versions: 4,
    settings: { max_tokens: 16384 },
  }),
  segmentRecipe({
    name: 'stage-log',
    subjects: ['keynote'],
    definitions: [
      {
        id: 'applause',
        description: 'Segment applause and laughter.',
        fields: [text('kind', 'What is heard', '{crowd}')],
        length: [2, 9],
        gap: [60, 500],
        most: 30,
      },
      {
        id: 'demos',
        description: 'Segment live demonstrations, failed attempts included.',
        fields: [
          text('what', 'What is shown', '{topic}'),
          flag('succeeded', 'True if it worked at the first try', 0.8),
        ],
        length: [60, 300],
        gap: [300, 1200],
        most: 8,
      },
      {
        id: 'slides',
        description: 'Segment slides by the time they are readable.',
        fields: [
          text('title', 'Title or largest text', '{slide}'),
          flag('has_chart', 'A chart is on it', 0.3),
        ],
        length: [15, 90],
        gap: [2, 40],
        most: 90,
      },
      {
        id: 'speakers',
        description: 'Segment by speaker.',
        fields: [
          text('role', 'Role as introduced', '{speaker}'),
          text('quote', 'Most quotable sentence', '{speech}'),
        ],
        length: [120, 600],
        most: 14,
      },
      {
        id: 'topics',
        description: 'Segment by topic.',
        fields: [
          text('topic', 'Topic', '{Topic}'),
          decimal('novelty', 'How new it is, 0 to 1', 0, 1),
        ],
        length: [90, 400],
        most: 24,
      },
    ],
    versions: 3,
  }),
  segmentRecipe({
    name: 'moderation-flags',
    subjects: ['ugc'],
    definitions: [
      {
        id: 'flags',
        description:
          'Segment every passage that our policy asks a person to look at: danger, violence, nudity, hate, alcohol and drugs, private data, music rights. If in doubt, flag it with a low confidence.',
        fields: [
          choice(
            'policy',
            'Which part of the policy',
            'dangerous_acts|music_rights|private_data|alcohol_drugs|violence|hate|nudity',
          ),
          text('reason', 'What is seen or heard, without judging it', '{reason}'),
          decimal('confidence', '0 to 1', 0.2, 0.97),
          flag('minor_visible', 'True if a person appears to be under 18', 0.15),
        ],
        length: [2, 9],
        gap: [3, 40],
        empty: 0.25,
      },
    ],
    decimals: 1,
    versions: 2,
    settings: { temperature: 0, max_tokens: 4096 },
  }),
]
