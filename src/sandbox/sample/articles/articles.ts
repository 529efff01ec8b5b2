import type { Film } from '~/sandbox/sample/film.ts'
import type { Article } from './article.ts'
import { ramen } from './cooking.ts'
import { cupTie } from './football.ts'
import { keynote } from './keynote.ts'
import { sqlLesson } from './lesson.ts'
import { bulletin } from './news.ts'
import { wildlife } from './wildlife.ts'

const articles: [string, Article][] = [
  ['DevSummit', keynote],
  ['Estuary', wildlife],
  ['Cup quarter', cupTie],
  ['Evening bulletin', bulletin],
  ['SQL', sqlLesson],
  ['Weeknight Kitchen', ramen],
]

export const articleOn = ({ title }: Film): Article | undefined =>
  articles.find(([start]) => title.startsWith(start))?.[1]
