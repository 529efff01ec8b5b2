import type { Article } from './articles/article.ts'
import { articleOn } from './articles/articles.ts'
import { lines, table, type Teller } from './recipe.ts'
import { fenced, textRecipe } from './texts.ts'

const all = [
  'football',
  'sports',
  'ads',
  'news',
  'trailer',
  'lesson',
  'wildlife',
  'ugc',
  'product',
  'keynote',
  'cooking',
  'inspection',
  'dialogue',
] as const

const repeat = (teller: Teller, template: string, count: number) =>
  lines(
    teller,
    Array.from({ length: count }, () => template),
  )

function bullets(teller: Teller, count: number) {
  const told = repeat(teller, '{shot}', count)
  return teller
    .moments(count)
    .map((moment, at) => `- [${moment}] ${told[at] ?? ''}`)
    .join('\n')
}

/** Each try of the prompt asks for one more thing, and each answer has it. */
function writtenArticle(teller: Teller, version: number, article: Article) {
  const count = version + 2
  const chosen = Array.from(
    { length: count },
    (_, at) => article.sections[Math.floor((at * article.sections.length) / count)],
  )
  const moments = teller.moments(count)
  const sections = chosen.flatMap((section, at) => {
    if (!section) return []
    const [heading, told, more, quote] = section
    const number = version > 1 ? `${at + 1}. ` : ''
    const from = version > 1 ? `From ${moments[at] ?? ''} on. ` : ''
    const parts = [`## ${number}${heading}`, `${from}${told}`]
    if (version > 2) parts.push(more)
    if (version > 2 && quote) parts.push(`> “${quote}”`)
    return parts
  })
  const parts = [`# ${teller.job.film.title}`, `**In short:** ${article.inShort}`, ...sections]
  if (version > 3) {
    const times = teller.moments(article.shots.length)
    const rows = article.shots.map(([camera, seen], at) => [times[at] ?? '', camera, seen])
    parts.push('## Shots worth keeping', table(['Time', 'Camera', 'What is seen'], rows))
  }
  if (version > 4) {
    const questions = article.questions.map((question, at) => `${at + 1}. ${question}`)
    parts.push('## Open questions', questions.join('\n'))
  }
  return parts.join('\n\n')
}

function article(teller: Teller, version: number) {
  const written = articleOn(teller.job.film)
  if (written) return writtenArticle(teller, version, written)
  const { title } = teller.job.film
  // As many as there is something new to say in.
  const parts = Math.min(version + 2, 5)
  const moments = teller.moments(parts)
  const told = ['{prose}', '{shot}']
  const sections = moments.map((moment, at) => {
    const heading = teller.say('{Topic}')
    const body = lines(teller, told).join(' ')
    const quote = teller.random.chance(0.6) ? `\n\n> “${teller.say('{speech}')}” (${moment})` : ''
    return `## ${at + 1}. ${heading}\n\nFrom ${moment} on. ${body}${quote}`
  })
  const shots = repeat(teller, '{shot}', 5)
  const rows = teller
    .moments(5)
    .map((moment, at) => [moment, teller.say('{camera}'), shots[at] ?? ''])
  return [
    `# ${title}`,
    teller.say('**In short:** {prose} The main threads are {topic} and {topic}.'),
    ...sections,
    '## Shots worth keeping',
    table(['Time', 'Camera', 'What is seen'], rows),
    '## Open questions',
    `1. ${teller.say('Is {topic} clear to someone who starts here?')}\n2. ${teller.say('The passage at {topic} has no establishing shot. Is that intended?')}\n3. Names were not checked against any list.`,
  ].join('\n\n')
}

export const textRecipes = [
  textRecipe({
    name: 'summary',
    subjects: all,
    prompt: 'Summarise this video.',
    refinements: [
      'Keep it under 120 words and use the present tense.',
      'Do not speculate about anything that is neither seen nor heard.',
      'List the three most important moments with their timestamps after the summary.',
    ],
    answer: (teller, version) => {
      const opening = version < 2 ? 'The video appears to show the following. ' : ''
      const guess =
        version < 3 ? teller.say(' It was probably made for people interested in {topic}.') : ''
      const told = teller.job.words.prose ? '{prose}' : '{shot}'
      const body = lines(teller, ['{shot}', told, 'Throughout, the focus is on {topic}.'])
      const text = `${opening}${body.join(' ')}${guess}`
      return version < 4 ? text : `${text}\n\n${bullets(teller, 3)}`
    },
  }),
  textRecipe({
    name: 'title-ideas',
    subjects: ['news', 'keynote', 'lesson', 'cooking', 'sports', 'wildlife', 'trailer'],
    prompt:
      'Suggest five titles for this video, at most 60 characters each, and a description of two sentences. No clickbait, no exclamation marks.',
    refinements: [
      'Use words that are spoken in the video where you can.',
      'Order the titles from plain to bold.',
    ],
    settings: { temperature: 0.7, max_tokens: 1024 },
    answer: (teller) => {
      const titles = lines(teller, [
        '{Topic}',
        '{Topic}, step by step',
        'What we learned about {topic}',
        '“{speech}”',
        '{Topic} and {topic}',
      ])
      return `${titles.map((title, at) => `${at + 1}. ${title.slice(0, 60)}`).join('\n')}\n\n${teller.say('{shot} A closer look at {topic}.')}`
    },
  }),
  textRecipe({
    name: 'feature-article',
    subjects: ['football', 'keynote', 'news', 'wildlife', 'lesson', 'cooking'],
    prompt:
      'Write a structured report on this video in Markdown for readers who have not seen it. Start with the most important finding.',
    refinements: [
      'Use numbered sections in the order of the video, each beginning with its timestamp.',
      'Quote the speakers verbatim, one quote per section at most.',
      'Add a table of the shots worth keeping: time, camera, what is seen.',
      'End with open questions for the editor. Do not invent names.',
      'Length: 900 to 1,200 words.',
    ],
    settings: { max_tokens: 8192, temperature: 0.4 },
    answer: (teller, version) => article(teller, version),
  }),
  textRecipe({
    name: 'timestamps',
    subjects: ['lesson', 'keynote', 'news', 'cooking', 'football', 'inspection'],
    prompt:
      'List the chapters of this video as YouTube timestamps. The first must be 00:00. One line each, no full stop at the end.',
    refinements: [
      'At least 10 seconds apart, at most 12 chapters, titles of at most 40 characters.',
    ],
    settings: { max_tokens: 1024, temperature: 0.1 },
    answer: (teller) => {
      const count = Math.max(3, Math.min(11, Math.round(teller.job.film.duration / 90)))
      const titles = repeat(teller, '{Topic}', count)
      const rest = teller.moments(count).map((moment, at) => `${moment} ${titles[at] ?? ''}`)
      return ['00:00 Introduction', ...rest].join('\n')
    },
  }),
  textRecipe({
    name: 'alt-text',
    subjects: ['product', 'ads', 'ugc', 'trailer'],
    prompt:
      'Write alt text for the still at the middle of this video. One sentence, at most 125 characters, no “image of”.',
    settings: { max_tokens: 512, temperature: 0 },
    answer: (teller) => teller.say('{shot}').slice(0, 125),
  }),
  textRecipe({
    name: 'audio-description',
    subjects: ['trailer', 'wildlife', 'cooking', 'dialogue'],
    prompt:
      'Write an audio description script for blind viewers. Speak only in the pauses of the dialogue. Format each cue as mm:ss followed by the text. Describe, do not interpret.',
    refinements: [
      'No cue longer than 18 words.',
      'Say who is meant before saying what they do.',
      'Leave out what the sound already tells.',
    ],
    settings: { temperature: 0.3 },
    answer: (teller, version) => {
      const count = Math.min(26, 5 + version * 4)
      const told = repeat(teller, '{shot}', count)
      return teller
        .moments(count)
        .map((moment, at) => `${moment}  ${told[at] ?? ''}`)
        .join('\n')
    },
  }),
  textRecipe({
    name: 'qc-verdict',
    subjects: ['ads', 'trailer', 'dialogue', 'product'],
    prompt:
      'You are the last pair of eyes before delivery. Does anything in this video stop us from shipping it? Answer with SHIP or HOLD on the first line, then your reasons as a list.',
    refinements: [
      'Compare the pack and the logo with the brand sheet: label upright, colours true, nothing cropped.',
      'If you are not sure, say HOLD and say what a person must look at, with timestamps.',
    ],
    settings: { temperature: 0 },
    answer: (teller, version) => {
      const verdict = teller.random.chance(0.35) ? 'HOLD' : 'SHIP'
      const told = verdict === 'HOLD' ? '{problem}' : '{approval}'
      const reasons = teller
        .moments(1 + version)
        .map((moment) => `- [${moment}] ${teller.say(told)}`)
        .join('\n')
      const last =
        verdict === 'HOLD'
          ? '\n\nA person should look at the first point on a calibrated screen before delivery.'
          : '\n\nNothing above is a reason to stop.'
      return `**${verdict}**\n\n${reasons}${last}`
    },
  }),
  textRecipe({
    name: 'tags-json',
    subjects: all,
    prompt:
      'Return JSON only, no explanation: {"title": string, "tags": string[], "moments": [{"time": "mm:ss", "what": string}]}.',
    refinements: ['At most eight tags, lower case.', 'At most five moments, in order.'],
    answer: (teller) => {
      const count = Math.min(5, Math.max(2, Math.round(teller.job.film.duration / 20)))
      const told = repeat(teller, '{shot}', count)
      const moments = teller.moments(count).map((time, at) => ({ time, what: told[at] ?? '' }))
      const tags = [...new Set(repeat(teller, '{tag}', 8))]
      return fenced({ title: teller.job.film.title, tags, moments })
    },
  }),
  textRecipe({
    name: 'code-from-lesson',
    subjects: ['lesson'],
    prompt:
      'Write down every query or procedure that is shown, in order, as a Markdown code block, each with the timestamp at which it is complete on screen.',
    refinements: ['Correct obvious typing mistakes and mark each correction with a comment.'],
    answer: (teller, version) => {
      const functions = [
        'row_number()',
        'rank()',
        'sum(amount)',
        'lag(amount)',
        'last_value(amount)',
      ]
      const note = version > 1 ? '  -- corrected: the slide says "reigon"' : ''
      const queries = teller
        .moments(functions.length)
        .map(
          (moment, at) =>
            `### ${moment}\n\n\`\`\`sql\nselect region, month, amount,\n  ${functions[at] ?? ''} over (partition by region order by month)${at === 1 ? note : ''}\nfrom sales;\n\`\`\`\n\n${teller.say('{shot}')}`,
        )
      return `# Queries shown\n\n${queries.join('\n\n')}`
    },
  }),
  textRecipe({
    name: 'incident-report',
    subjects: ['inspection'],
    prompt:
      'Write the inspection report for this flight in our format: Summary, Findings (table), Not covered, Recommendation. Quote the overlay text for each finding.',
    refinements: [
      'Use the severity scale 1 cosmetic, 2 monitor, 3 repair, 4 stop.',
      'State what the flight did not cover. Never conclude from absence.',
    ],
    settings: { temperature: 0 },
    answer: (teller, version) => {
      const rows = teller
        .moments(3 + version)
        .map((moment) => [
          moment,
          ...lines(teller, ['{defect}, {size}', '{spot}', '`{telemetry}`', '{action}']),
        ])
      return [
        '## Summary',
        teller.say('{shot} {shot}'),
        '## Findings',
        table(['Time', 'Defect', 'Where', 'Overlay', 'Next step'], rows),
        '## Not covered',
        teller.say('The {spot} was in shadow for most of the flight; {topic} cannot be judged.'),
        '## Recommendation',
        teller.say('{action}'),
      ].join('\n\n')
    },
  }),
]
