import { expect } from 'vitest'
import { isCut, isRunning, type Task, type TaskDetail } from '~/api/tasks.ts'
import { codeForTask, codeLanguages } from './code/task-code.ts'
import { readOutcome } from './drawer/outcome.ts'
import { otherFields, readParameters, readRowParameters } from './drawer/parameter-list.ts'
import { readTokenUse } from './drawer/token-use.ts'
import { exportJson, exportText } from './export/export-result.ts'
import { exportSegments, segmentFormats } from './export/export-segments.ts'
import { exportName, exportTitle } from './export/file-name.ts'
import { writeReport } from './report/report.ts'
import { readResult } from './result.ts'
import { observeSegments } from './segments/observations.ts'
import { filmDuration, promptText, runningTime, shortId, sourceText } from '~/api/task-values.ts'

/** Reads a task with all that reads one before it is drawn, and holds what is written of it to be harmless. */
export function readAll(task: Task, detail: TaskDetail) {
  const params = task.request_params ?? undefined
  const result = readResult(task.result, params?.response_format)
  const definitions = result.kind === 'segments' ? result.definitions : []
  const duration = filmDuration(task)
  const options = { name: exportName(task), title: exportTitle(task), duration, frameRate: 25 }
  const words = [
    promptText(task),
    sourceText(task, new Map()),
    shortId(task.task_id),
    readOutcome(task),
    readTokenUse(task),
    readRowParameters(task),
    readParameters(detail),
    otherFields(task, []),
    isCut(task),
    isRunning(task),
    runningTime(task, 0),
    observeSegments(definitions, { duration, params }),
    exportText(result, 'a'),
    exportJson(result, 'a'),
    ...codeLanguages.map((language) => codeForTask(language, detail)),
    ...segmentFormats.map((format) => exportSegments(format, definitions, options)),
  ]
  expect(JSON.stringify(words)).not.toMatch(/Invalid Date|\[object /)
  expect(options.name).not.toMatch(/[/\\]|\p{Cc}/u)
  expectNoMarkup(writeReport(detail, { now: 0 }).text)
}

/** Of a report only what we wrote is markup: every tag is one of a few, and none has a handler. */
function expectNoMarkup(report: string) {
  expect(report).not.toMatch(/<(?:script|img|iframe|object|embed|link|base|form|video|audio)\b/i)
  // Quotation marks of the data are escaped: what stands between two was quoted by us.
  expect(report.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\son\w+\s*=/i)
  expect(report.match(/<(?:html|body|title|style)\b/g)).toHaveLength(4)
}
