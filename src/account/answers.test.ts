import { expect, test } from 'vitest'
import { viewAccount } from './account-view.ts'
import { Answers, NOT_KEPT } from './answers.ts'
import { countAnswers, countByAnswer } from './searched-answers.ts'
import { isLookedFor, lookInAnswers } from './search-words.ts'
import { TaskIndex } from './task-index.ts'
import { readTasks } from './test-tasks.ts'

const holders = (answers: Answers, word: string) => {
  const hits = new Uint8Array(answers.size)
  expect(answers.mark(word, hits, 0, () => false)).toBe(answers.size)
  return [...hits.keys()].filter((code) => hits[code] === 1)
}

test.each([
  ['in any case', 'A Lighthouse', 'lighthouse'],
  ['with letters that JSON writes by number', String.raw`{"what":"ph\u00C4re"}`, 'phäre'],
  ['as it stands in JSON', '{"goals":[{"start_time":1}]}', '"start_time":1'],
])('a word is found in an answer %s', (_, answer, word) => {
  const answers = new Answers()
  expect(holders(answers, word)).toEqual([])
  const code = answers.code(answer)
  expect(holders(answers, word)).toEqual([code])
})

test('an answer that does not fit is not kept, and the next that does is', () => {
  const answers = new Answers(10)
  expect(answers.code('eleven char')).toBe(NOT_KEPT)
  expect(answers.code('ten  chars')).toBeGreaterThan(NOT_KEPT)
  expect(answers.code('x')).toBe(NOT_KEPT)
})

test('letters beyond Latin take twice the room', () => {
  const answers = new Answers(10)
  expect(answers.code('六文字です。')).toBe(NOT_KEPT)
  expect(answers.code('五文字だ。')).toBeGreaterThan(NOT_KEPT)
})

test('another answer of the same task takes the place of the first, the same one stays', () => {
  const answers = new Answers(10)
  const first = answers.code('a harbour')
  expect(answers.code('A Harbour', first)).toBe(first)
  const second = answers.code('lighthouse', first)
  expect(holders(answers, 'harbour')).toEqual([])
  expect(holders(answers, 'lighthouse')).toEqual([second])
  expect(answers.code(undefined, second)).toBe(0)
  expect(holders(answers, 'lighthouse')).toEqual([])
})

const ready = (data: string) => ({ status: 'ready', result: { data, finish_reason: 'stop' } })
const idsOf = (index: TaskIndex, q: string) => [...viewAccount(index, { q }).rows].map(index.idOf)

test('long answers are looked through a piece at a time, and found when that is over', () => {
  const index = new TaskIndex()
  const filling = 'a long way '.repeat(20_000)
  const tasks = readTasks([ready(filling), ready(`${filling}lighthouse`), ready(`${filling}end`)])
  index.upsert(tasks)
  expect(idsOf(index, 'lighthouse')).toEqual([])
  let pieces = 0
  while (!isLookedFor(index, 'lighthouse')) {
    let looked = 0
    lookInAnswers(index, 'lighthouse', () => (looked += 1) > 1)
    pieces += 1
  }
  expect(pieces).toBeGreaterThan(1)
  expect(idsOf(index, 'lighthouse')).toEqual([tasks[1]?.task_id])
})

test('answers are counted: those that are there, and rows that match by them alone', () => {
  const index = new TaskIndex()
  const request_params = { prompt: 'A harbour' }
  index.upsert(
    readTasks([
      ready('a harbour and a lighthouse'),
      { ...ready('a lighthouse'), request_params },
      { status: 'ready', result: { finish_reason: 'stop' } },
      { status: 'queued', request_params },
    ]),
  )
  expect(countAnswers(index, {})).toEqual({ kept: 2, missing: 0 })
  const { rows } = viewAccount(index, { q: 'harbour' })
  expect(rows.length).toBe(3)
  expect(countByAnswer(index, rows, 'harbour')).toBe(1)
})
