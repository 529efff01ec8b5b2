import type { TaskListParams } from '~/api/tasks.ts'
import type { CodeOptions } from './create-body.ts'
import { camelCaseKeys, writeCall, writeCurl, writeNode, writePython } from './languages.ts'
import { shellWord } from './literals.ts'
import { writeUrl, type Notes } from './write-media.ts'
import type { CodeLanguage } from './task-code.ts'

/**
 * Code that asks for the page of the list that is on screen, or for the first of all its pages.
 * Sorting is not the API's.
 */
export function codeForList(
  language: CodeLanguage,
  params: TaskListParams,
  options: CodeOptions & { isPart?: boolean } = {},
): string {
  const notes: Notes = {
    lines: new Set(),
    unknown: new Set(),
    showSignedUrls: options.showSignedUrls ?? false,
  }
  const { video_url, ...others } = params
  const given = {
    ...others,
    ...(video_url !== undefined && { video_url: writeUrl(video_url, notes) }),
  }
  const entries = Object.entries(given).filter((entry): entry is [string, string | number] => {
    const [, value] = entry
    return value !== undefined
  })
  if (options.isPart) {
    notes.lines.add(
      'The first page: All tasks reads every one, and finds and sorts in the browser.',
    )
  }
  const lines = [...notes.lines]

  switch (language) {
    case 'curl':
      return writeCurl(lines, [
        '--get https://api.twelvelabs.io/v1.3/analyze/tasks',
        ...entries.map(([name, value]) => `--data-urlencode ${shellWord(`${name}=${value}`)}`),
      ])
    case 'python':
      return writePython(lines, [
        `tasks = client.analyze_async.tasks.list(${writeCall(Object.fromEntries(entries))})`,
        'for task in tasks.data:',
        '  print(task.task_id, task.status)',
      ])
    case 'node':
      return writeNode(
        [...lines, ...sdkNotes(params)],
        `const tasks = await client.analyzeAsync.tasks.list(${camelCaseKeys(Object.fromEntries(entries))})`,
        'for (const task of tasks.data) console.log(task.taskId, task.status)',
      )
  }
}

// Seen in twelvelabs-js 1.3.4, which checks what it sends and knows less than the API.
const sdkNotes = ({ status, video_id }: TaskListParams) => [
  ...(status === 'canceled' ? ['twelvelabs-js 1.3.4 refuses the status canceled: use cURL.'] : []),
  ...(video_id === undefined ? [] : ['twelvelabs-js 1.3.4 does not send video_id: use cURL.']),
]
