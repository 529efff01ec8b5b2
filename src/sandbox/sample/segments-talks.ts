import { decimal, flag, several, text, whole } from './fields.ts'
import { segmentRecipe } from './segments.ts'

export const talkSegments = [
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
          text('summary', 'One sentence', '{chapter}'),
          whole('difficulty', 'From 1 to 5', 1, 5),
          several('keywords', 'Keywords', '{topic}|{tag}|{tag}', 1, 3),
        ],
        about: 'topic',
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
        about: 'topic',
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
        most: 50,
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
        about: 'topic',
        length: [90, 400],
        most: 24,
      },
    ],
    versions: 3,
  }),
]
