import type { TaskDetail } from '~/api/tasks.ts'
import { formatUtc } from '~/lib/time.ts'
import { exportName, exportTitle } from '~/tasks/export/file-name.ts'
import type { ExportedFile } from '~/tasks/export/exported.ts'
import { readResult } from '~/tasks/result.ts'
import { filmDuration, type AssetNames } from '~/api/task-values.ts'
import { html } from './markup.ts'
import { showObservations, showResult } from './show-result.ts'
import { showRequest, showSource, showState, showUsage } from './show-task.ts'
import { style } from './style.ts'
import { showSection } from './values.ts'

type ReportOptions = {
  assets?: AssetNames | undefined
  /** Seconds, where the film told more than the API did. */
  duration?: number | undefined
  /** When it is written: a task can change, its report cannot. */
  now: number
}

/**
 * A task as one HTML file, for somebody without an account: no script, nothing loaded, no key.
 * Its own policy forbids what it does not hold, in case a reader trusts it less than we do.
 */
export function writeReport(detail: TaskDetail, options: ReportOptions): ExportedFile {
  const { task } = detail
  const { assets, now } = options
  const asset = assets?.get(task.video_source?.asset_id ?? '')
  const duration = options.duration ?? filmDuration(task) ?? asset?.duration
  const result = readResult(task.result, task.request_params?.response_format)
  const title = exportTitle(task, assets)

  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
        />
        <meta name="referrer" content="no-referrer" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – video analysis</title>
        ${style}
      </head>
      <body>
        <main>
          <h1><bdi>${title}</bdi></h1>
          ${showSection('Task', showState(task))}
          ${showSection('Source', showSource(task, duration, assets))}
          ${showSection('Result', showResult(result, detail, duration))}
          ${showSection('Observations', showObservations(result, detail, duration))}
          ${showSection('Request parameters', showRequest(detail))}
          ${showSection('Usage', showUsage(task))}
          <footer>
            Written by Tasklens on ${formatUtc(now)} from the answer of the TwelveLabs API. This
            file holds no film, no script and no key, and loads nothing.
          </footer>
        </main>
      </body>
    </html> `
  return {
    name: `${exportName(task, assets)}.html`,
    type: 'text/html',
    text: page.toString(),
    notes: [],
  }
}
