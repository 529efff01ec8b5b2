import { choice, decimal, flag, several, stamp, text, whole } from './fields.ts'
import { segmentRecipe } from './segments.ts'

export const storySegments = [
  segmentRecipe({
    name: 'trailer-scenes',
    subjects: ['trailer'],
    definitions: [
      {
        id: 'scenes',
        description:
          'Break the trailer into scenes. A scene ends when place or time changes; a montage is one scene. Cover the whole trailer.',
        fields: [
          text('summary', 'One sentence, present tense', '{shot}'),
          choice('mood', 'Prevailing mood', 'dread|urgency|wonder|grief|tenderness|menace|release'),
          several('characters', 'Characters in frame', '{lead}|{other}', 0, 2),
          flag('spoiler', 'True if it gives away the last act', 0.18),
        ],
        length: [3, 9],
      },
      {
        id: 'title_cards',
        description: 'Segment every card with text that fills the frame, logos included.',
        fields: [
          text('text', 'Text exactly as shown, case kept', '{card}'),
          flag('is_logo', 'True for studio and distributor logos', 0.2),
        ],
        length: [2, 4],
        gap: [8, 26],
      },
      {
        id: 'music_cues',
        description:
          'Segment the score by cue. A cue starts on a change of theme, tempo or silence.',
        fields: [
          text('cue', 'What is heard', '{cue}'),
          decimal('energy', 'Energy from 0 (silence) to 1 (full)', 0, 1),
          stamp('hit', 'The strongest accent'),
        ],
        length: [6, 22],
      },
    ],
    format: 'hh:mm:ss.fff',
    decimals: 2,
    versions: 5,
  }),
  segmentRecipe({
    name: 'shot-log',
    subjects: ['wildlife', 'trailer', 'news', 'cooking'],
    definitions: [
      {
        id: 'shots',
        description:
          'Log every shot for the archive. A shot ends at a cut or a dissolve; camera moves do not end it. If a shot is longer than a minute, split it where the behaviour changes.',
        fields: [
          text(
            'description',
            'Archive description, one sentence, no adjectives of taste',
            '{shot}',
          ),
          choice('size', 'Shot size', 'wide|medium|close_up|extreme_close_up|aerial'),
          text('camera', 'Camera position and movement', '{camera}'),
          several(
            'keywords',
            'Three to six keywords, singular, lower case',
            '{tag}|{tag}|{tag}|{tag}|{tag}',
            3,
            5,
          ),
          flag('usable_silent', 'True if the shot works without its sound', 0.7),
        ],
        length: [4, 16],
        most: 36,
      },
    ],
    decimals: 1,
    versions: 3,
    settings: { min_segment_duration: 2, max_segment_duration: 60 },
  }),
  segmentRecipe({
    name: 'species-sightings',
    subjects: ['wildlife'],
    definitions: [
      {
        id: 'behaviour',
        description: 'Segment feeding, hunting, courtship, aggression and care of young.',
        fields: [
          choice(
            'kind',
            'Kind of behaviour',
            'feeding|resting|hunting|flight|aggression|courtship|parental_care',
          ),
          text('description', 'What the animal does', 'The {animal} {doing}.'),
        ],
        length: [8, 40],
        gap: [10, 120],
        most: 30,
      },
      {
        id: 'sightings',
        description: 'Segment every continuous sighting of an animal that can be identified.',
        fields: [
          text('species', 'Common name', '{animal}'),
          whole('individuals', 'Highest number visible at once', 1, 7),
          decimal('certainty', 'Certainty of the identification, 0 to 1', 0.4, 0.99),
          text('habitat', 'Where', '{habitat}'),
        ],
        length: [6, 50],
        gap: [5, 90],
        most: 30,
      },
      {
        id: 'sound',
        description: 'Cover the sound track: what carries each passage.',
        fields: [text('sound', 'Dominant sound', '{sound}')],
        length: [20, 60],
        most: 30,
      },
    ],
    format: 'hh:mm:ss',
    versions: 3,
  }),
  segmentRecipe({
    name: 'recipe-steps',
    subjects: ['cooking'],
    definitions: [
      {
        id: 'close_ups',
        description: 'Segment close-ups without a face that can be used as cutaways.',
        fields: [text('what', 'What is shown', '{shot}'), flag('steam', 'Visible steam', 0.4)],
        length: [2, 7],
        gap: [6, 50],
        most: 30,
      },
      {
        id: 'steps',
        description:
          'Segment the cooking into steps a reader can follow. A step is one instruction; waiting time belongs to the step it follows.',
        fields: [
          text('instruction', 'Imperative, as in a cookbook', '{step}'),
          several(
            'ingredients',
            'Ingredients used in this step',
            '{ingredient}|{ingredient}|{ingredient}',
            0,
            3,
          ),
          whole('minutes', 'Time this step takes at home, in minutes', 1, 45),
          text('tip', 'Advice given aloud, empty if none', '{speech}'),
        ],
        length: [15, 80],
        most: 18,
      },
    ],
    versions: 2,
  }),
  segmentRecipe({
    name: 'lipsync-check',
    subjects: ['dialogue', 'product', 'ads'],
    definitions: [
      {
        id: 'lipsync',
        description:
          'Segment every passage with audible speech. If nobody speaks, return no segments. For each passage watch the mouth of the person on camera before you answer: does it open and close in time with the words?',
        fields: [
          flag('speech_audible', 'Judge the sound only: are words audible?', 0.94),
          flag('mouth_moves', 'Judge the picture only: does a visible mouth articulate?', 0.7),
          flag('lips_match_words', 'True only if the movements follow these very words', 0.55),
          text('spoken_words', 'What is said, verbatim', '{speech}'),
          text('notes', 'What the mouth does and where it differs', 'Speech heard over: {shot}'),
        ],
        cases: [
          {
            speech_audible: true,
            mouth_moves: true,
            lips_match_words: true,
            notes: 'Lips open and close with every word; consonants line up.',
          },
          {
            speech_audible: true,
            mouth_moves: true,
            lips_match_words: true,
            notes: 'In sync, also on the plosives.',
          },
          {
            speech_audible: true,
            mouth_moves: true,
            lips_match_words: false,
            notes: 'The mouth moves, but to another rhythm; it closes before the last word.',
          },
          {
            speech_audible: true,
            mouth_moves: false,
            lips_match_words: false,
            notes: 'Voice over a closed, smiling mouth.',
          },
          {
            speech_audible: true,
            mouth_moves: false,
            lips_match_words: false,
            notes: 'Speaker faces away; nothing to judge.',
          },
        ],
        length: [2, 7],
        gap: [1, 12],
        most: 48,
        empty: 0.45,
      },
    ],
    decimals: 1,
    versions: 3,
  }),
  segmentRecipe({
    name: 'dub-timing',
    subjects: ['dialogue'],
    definitions: [
      {
        id: 'drift',
        description: 'Segment lines whose dub starts or ends more than three frames off the lips.',
        fields: [
          whole('frames_off', 'Offset in frames, negative when the dub is early', -9, 12),
          text('line', 'The line, in the language spoken', '{speech}'),
          text('notes', 'What is seen', '{mouth}'),
        ],
        cases: [
          { frames_off: 6, notes: 'The mouth is closed under the first word, then catches up.' },
          { frames_off: 8, notes: 'Lips stop about a third of a second before the voice.' },
          { frames_off: -5, notes: 'The voice starts before the mouth opens.' },
          { frames_off: -4, notes: 'Early dub; the last syllable falls on a breath.' },
          { frames_off: 4, notes: 'Slightly late throughout, most visible on the plosives.' },
        ],
        length: [2, 5],
        gap: [8, 60],
        most: 24,
      },
      {
        id: 'lines',
        description: 'Segment every spoken line. One line is one breath.',
        fields: [
          text('speaker', 'Who speaks', '{speaker}'),
          text('line', 'Verbatim, in the language spoken', '{speech}'),
          stamp('first_word', 'Start of the first word', 'hh:mm:ss.fff'),
        ],
        length: [2, 6],
        gap: [1, 9],
        most: 70,
      },
    ],
    format: 'hh:mm:ss.fff',
    decimals: 3,
    versions: 2,
    settings: { temperature: 0, max_tokens: 65536 },
  }),
]
