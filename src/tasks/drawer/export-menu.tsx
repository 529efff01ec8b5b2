import { useState } from 'react'
import type { TaskDetail } from '~/api/tasks.ts'
import { downloadText } from '~/lib/download.ts'
import { visibleText } from '~/lib/visible-text.ts'
import { sayTear } from '~/tasks/caution.ts'
import { exportJson, exportText } from '~/tasks/export/export-result.ts'
import {
  exportSegments,
  needsFrameRate,
  type SegmentFormat,
} from '~/tasks/export/export-segments.ts'
import type { FrameFormat } from '~/tasks/export/frames.ts'
import type { ExportedFile } from '~/tasks/export/exported.ts'
import { exportName, exportTitle } from '~/tasks/export/file-name.ts'
import { writeReport } from '~/tasks/report/report.ts'
import type { Result } from '~/tasks/result.ts'
import type { AssetNames } from '~/api/task-values.ts'
import { announce } from '~/ui/announcer.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Menu, MenuChoice, MenuHeading, MenuItem } from '~/ui/menu.tsx'
import { usePageActions } from '~/ui/page-actions.ts'
import type { SegmentGroup } from '~/viewers/segment.ts'
import { ExportNotes } from './export-notes.tsx'
import { FrameRateDialog } from './frame-rate-dialog.tsx'

type ExportMenuProps = {
  detail: TaskDetail
  assets: AssetNames
  result: Result
  /** All that was found; empty for an answer that is no list of segments. */
  definitions: SegmentGroup[]
  /** What a filter leaves of it; undefined when none is on. */
  filtered: SegmentGroup[] | undefined
  duration: number | undefined
  frameRate: number | undefined
}

const formats: [SegmentFormat, string][] = [
  ['webvtt', 'WebVTT'],
  ['webvtt-chapters', 'WebVTT chapters'],
  ['srt', 'SRT'],
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['edl', 'EDL'],
  ['otio', 'OpenTimelineIO'],
]

const reportOf = (detail: TaskDetail, assets: AssetNames, duration: number | undefined) =>
  writeReport(detail, { assets, duration, now: Date.now() })

/** What is taken away is what was chosen: one definition or all, as filtered or whole. */
export function ExportMenu(props: ExportMenuProps) {
  const { detail, assets, result, definitions, filtered, duration, frameRate } = props
  const [only, setOnly] = useState<string>()
  const [asFiltered, setAsFiltered] = useState(true)
  const [asking, setAsking] = useState<FrameFormat>()
  const [notes, setNotes] = useState<string[]>([])
  const shown = filtered && asFiltered ? filtered : definitions
  const groups = shown.filter(({ id }) => only === undefined || id === only)

  const name = exportName(detail.task, assets)
  const tear = sayTear(result)
    ?.map((part) => (typeof part === 'string' ? part : visibleText(part.name)))
    .join('')

  const save = (file: ExportedFile | undefined, isWhole = tear === undefined) => {
    if (!file) return
    downloadText(file.name, file.text, file.type)
    setNotes(isWhole || tear === undefined ? file.notes : [tear, ...file.notes])
    announce(`Saved ${file.name}`)
  }
  const write = (format: SegmentFormat, fps?: number) =>
    save(
      exportSegments(format, groups, {
        name,
        title: exportTitle(detail.task, assets),
        taskId: detail.task.task_id,
        duration,
        mediaUrl: detail.task.video_source?.url,
        frameRate: fps ?? frameRate,
      }),
    )
  const choose = (format: SegmentFormat) =>
    needsFrameRate(format) && frameRate === undefined ? setAsking(format) : write(format)

  const files: [name: string, run: () => void][] = [
    ...(definitions.length > 0 ? formats : []).map(([format, name]): [string, () => void] => [
      name,
      () => choose(format),
    ]),
    ...(result.kind === 'json' && !result.torn
      ? [['JSON', () => save(exportJson(result, name))] satisfies [string, () => void]]
      : []),
    ...(result.kind === 'none'
      ? []
      : [['Exact text', () => save(exportText(result, name))] satisfies [string, () => void]]),
    [
      'HTML report',
      // It says itself where the answer stops.
      () => save(reportOf(detail, assets, duration), true),
    ],
  ]
  usePageActions(
    files.map(([name, run]) => ({ group: 'Take away', label: `Export task as ${name}`, run })),
  )

  return (
    <>
      <Menu
        label="Export"
        button={
          <>
            <Icon name="download" />
            Export
          </>
        }
      >
        {files.map(([name, run]) => (
          <MenuItem key={name} onSelect={run}>
            {name}
          </MenuItem>
        ))}
        {definitions.length > 1 && (
          <>
            <MenuHeading>Segments of</MenuHeading>
            <MenuChoice isOn={only === undefined} onChoose={() => setOnly(undefined)}>
              All definitions
            </MenuChoice>
            {definitions.map(({ id }) => (
              <MenuChoice key={id} isOn={only === id} onChoose={() => setOnly(id)}>
                <bdi className="truncate">{visibleText(id)}</bdi>
              </MenuChoice>
            ))}
          </>
        )}
        {filtered && (
          <>
            <MenuHeading>Filter</MenuHeading>
            <MenuChoice isOn={asFiltered} onChoose={() => setAsFiltered(true)}>
              Only what the filter shows
            </MenuChoice>
            <MenuChoice isOn={!asFiltered} onChoose={() => setAsFiltered(false)}>
              All segments
            </MenuChoice>
          </>
        )}
      </Menu>
      {asking && (
        <FrameRateDialog
          format={asking}
          onClose={() => setAsking(undefined)}
          onChoose={(fps) => {
            setAsking(undefined)
            write(asking, fps)
          }}
        />
      )}
      <ExportNotes notes={notes} onClose={() => setNotes([])} />
    </>
  )
}
