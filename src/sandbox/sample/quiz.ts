import type { Teller } from './recipe.ts'

type Question = [question: string, right: string, ...wrong: string[]]

const sql: Question[] = [
  [
    'What happens to the number of rows when a window function is added?',
    'It stays the same',
    'It shrinks to one row per partition',
    'It doubles',
  ],
  ['Two rows tie. Which function leaves no gap after them?', 'DENSE_RANK', 'RANK', 'ROW_NUMBER'],
  [
    'Why does LAST_VALUE surprise people in the worked example?',
    'The default frame ends at the current row',
    'It ignores ORDER BY',
    'It skips the first partition',
  ],
  ['Which function reads the row before the current one?', 'LAG', 'LEAD', 'FIRST_VALUE'],
]

const safety: Question[] = [
  [
    'Where is the sash of the fume hood left while working?',
    'Below the red mark',
    'Fully open',
    'Closed',
  ],
  [
    'What is written on a container first?',
    'The name of the substance',
    'The date of disposal',
    'The room number',
  ],
  [
    'Where does broken glass go?',
    'Into the rigid yellow bin',
    'Into the waste bag',
    'Into the sink',
  ],
  [
    'What is done first after a small spill?',
    'People nearby are warned',
    'The spill is diluted',
    'The window is opened',
  ],
]

export const quizOf = ({ job }: Teller) => (job.film.title.startsWith('SQL') ? sql : safety)
