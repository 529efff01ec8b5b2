import type { TaskDetail } from '~/api/tasks.ts'
import { toCreateBody, type CodeOptions } from './create-body.ts'
import { camelCaseKeys, writeCall, writeCurl, writeNode, writePython } from './languages.ts'
import { formatLiteral, json, shellWord } from './literals.ts'

export const codeLanguages = ['curl', 'python', 'node'] as const
export type CodeLanguage = (typeof codeLanguages)[number]

/**
 * Code that creates the task again. It takes a whole answer, never a row of the list, whose
 * prompt may be cut. The key is an environment variable and nothing else.
 */
export function codeForTask(
  language: CodeLanguage,
  detail: TaskDetail,
  options: CodeOptions = {},
): string {
  const { body, notes } = toCreateBody(detail, options)
  switch (language) {
    case 'curl':
      return writeCurl(notes, [
        '--request POST https://api.twelvelabs.io/v1.3/analyze/tasks',
        `--header 'content-type: application/json'`,
        `--data-raw ${shellWord(formatLiteral(body, json))}`,
      ])
    case 'python':
      return writePython(notes, [
        `task = client.analyze_async.tasks.create(${writeCall(body)})`,
        'print(task.task_id)',
      ])
    case 'node':
      return writeNode(
        notes,
        `const task = await client.analyzeAsync.tasks.create(${camelCaseKeys(body)})`,
        'console.log(task.taskId)',
      )
  }
}
