import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { countOf, formatNumber } from '~/lib/numbers.ts'
import { downloadText } from '~/lib/download.ts'
import { announce } from '~/ui/announcer.tsx'
import { Icon } from '~/ui/icon.tsx'
import { usePageActions } from '~/ui/page-actions.ts'
import { Menu, MenuChoice, MenuHeading, MenuItem } from '~/ui/menu.tsx'
import { idsOf, type ListedTasks } from './listed-tasks.ts'
import { selection } from './selection.ts'
import { takeJobs, type TakeFormat, type TakeJob } from './take-job.ts'

const formats: [TakeFormat, string][] = [
  ['csv', 'CSV'],
  ['jsonl', 'JSON Lines'],
]

type TakeMenuProps = { listed: ListedTasks; selected: number }

/** Takes away what is selected, or else all that is listed. */
export function TakeMenu({ listed, selected }: TakeMenuProps) {
  const client = useQueryClient()
  const [isFull, setFull] = useState(false)
  const [keepsSecrets, setKeepsSecrets] = useState(false)
  const count = selected > 0 ? selected : listed.count

  const take = (format: TakeFormat) =>
    takeJobs.start({
      format,
      options: { isFull, keepsSecrets },
      ids: selected > 0 ? selection.ids() : idsOf(listed),
      task: selected > 0 ? selection.task : listed.task,
      client,
      onDone: saveTaken,
    })

  const what = selected > 0 ? 'what is selected' : 'what is listed'
  usePageActions(
    (count > 0 ? formats : []).map(([format, name]) => ({
      group: 'Take away',
      label: `Export ${what} as ${name}`,
      run: () => take(format),
    })),
  )
  return (
    <Menu
      label="Export"
      button={
        <>
          <Icon name="download" />
          <span className="max-sm:hidden">Export</span>
        </>
      }
    >
      <MenuHeading>
        {selected > 0
          ? countOf(selected, 'selected task')
          : `All ${formatNumber(count)} ${listed.where}`}
      </MenuHeading>
      {formats.map(([format, name]) => (
        <MenuItem key={format} disabled={count === 0} onSelect={() => take(format)}>
          {name}
        </MenuItem>
      ))}
      <MenuHeading>Of each task</MenuHeading>
      <MenuChoice isOn={!isFull} onChoose={() => setFull(false)}>
        {listed.hasResults ? 'What the list gives' : 'What was kept: no results, no webhooks'}
      </MenuChoice>
      <MenuChoice isOn={isFull} onChoose={() => setFull(true)}>
        Full details: {countOf(count, 'request')}
      </MenuChoice>
      <MenuHeading>Pre-signed URLs</MenuHeading>
      <MenuChoice isOn={!keepsSecrets} onChoose={() => setKeepsSecrets(false)}>
        Masked
      </MenuChoice>
      <MenuChoice isOn={keepsSecrets} onChoose={() => setKeepsSecrets(true)}>
        In clear
      </MenuChoice>
    </Menu>
  )
}

const types = { csv: 'text/csv', jsonl: 'application/jsonl' }

/** S26: the name of the file is made of nothing that came from outside. */
export function saveTaken(job: TakeJob) {
  const { format, options } = job.order
  const day = new Date().toISOString().slice(0, 10)
  const name = `tasks-${day}${options.isFull ? '-full' : ''}.${format}`
  downloadText(name, job.parts(), types[format])
  announce(`Saved ${name}`)
}
