import { choice, decimal, flag, several, stamp, text } from './fields.ts'
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
        cases: [
          {
            defect_type: 'flicker',
            severity: 'minor',
            description: 'Brightness pulses at about mains frequency on the background.',
          },
          {
            defect_type: 'banding',
            severity: 'minor',
            description: 'Visible steps in the gradient, upper third of the frame.',
          },
          {
            defect_type: 'sync_drift',
            severity: 'major',
            description: 'The voice trails the lips, growing over the passage.',
          },
          {
            defect_type: 'audio_dropout',
            severity: 'major',
            description: 'Silence of about three frames in the middle of a word.',
          },
          {
            defect_type: 'malformed_anatomy',
            severity: 'major',
            description: 'Two fingers merge as the hand closes.',
          },
          {
            defect_type: 'frozen_frame',
            severity: 'minor',
            description: 'One frame is held for about a fifth of a second at the cut.',
          },
          {
            defect_type: 'clipping',
            severity: 'minor',
            description: 'Peaks distort on the last syllable.',
          },
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
        cases: [
          { text: 'LIVE: TOWN HALL', is_live: true },
          { text: 'LIVE: HARBOUR OFFICE', is_live: true },
          { text: 'HARBOUR MASTER, PORT AUTHORITY', is_live: false },
          { text: 'FLOOD: HARBOUR CLOSED UNTIL MONDAY', is_live: false },
          { text: 'FERRY STRIKE ENTERS THIRD DAY', is_live: false },
          { text: 'ARCHIVE', is_live: false },
          { text: 'UNION REPRESENTATIVE', is_live: false },
          { text: 'NIGHT FREIGHT TARIFF: WHAT CHANGES', is_live: false },
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
        most: 40,
      },
      {
        id: 'stories',
        description:
          'Segment the bulletin into stories. Headlines and weather are stories of their own.',
        fields: [
          text('headline', 'Neutral, at most ten words', '{story}'),
          text('summary', 'Two sentences', 'A report on {story}. {shot}'),
          choice('section', 'Section', 'local|economy|weather|headlines|sport|culture'),
          several('places', 'Places named or recognisable', '{place}|{place}', 0, 2),
        ],
        about: 'story',
        length: [60, 210],
        most: 16,
      },
    ],
    format: 'hh:mm:ss',
    versions: 4,
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
        cases: [
          {
            policy: 'dangerous_acts',
            reason: 'A firework is held in the hand and lit near other people.',
          },
          { policy: 'dangerous_acts', reason: 'A jump from a wall of about three metres.' },
          { policy: 'music_rights', reason: 'Chart music is audible for more than 15 seconds.' },
          { policy: 'private_data', reason: 'A number plate can be read at the left edge.' },
          { policy: 'private_data', reason: 'A phone number is visible on a shop window.' },
          { policy: 'alcohol_drugs', reason: 'A bottle of spirits stands open on the table.' },
          { policy: 'violence', reason: 'Two people push each other; both laugh, no injury.' },
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
