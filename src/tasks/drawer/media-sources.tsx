import type { Task } from '~/api/tasks.ts'
import { maskUrl } from '~/lib/signed-url.ts'
import { visibleText } from '~/lib/visible-text.ts'
import { Id } from './field.tsx'
import { OtherField } from './other-field.tsx'
import { otherFields } from './parameter-list.ts'
import { UrlValue } from './url-value.tsx'

type PromptV2 = NonNullable<NonNullable<Task['request_params']>['prompt_v2']>
type MediaSource = NonNullable<PromptV2['media_sources']>[number]

const KNOWN = ['name', 'media_type', 'url', 'asset_id']

/** Reference images, as links: one loaded by itself would tell its host who reads this (S43). */
export const MediaSources = ({ sources }: { sources: MediaSource[] }) => (
  <ul aria-label="Reference images" className="flex flex-col gap-2">
    {sources.map((source, index) => (
      <li key={index} className="grid gap-x-4 @sm:grid-cols-[8.625rem_minmax(0,1fr)]">
        <span className="flex flex-wrap items-baseline gap-x-2">
          <bdi className="font-mono text-xs/5 wrap-anywhere">
            {visibleText(source.name === undefined ? '(no name)' : `@${source.name}`)}
          </bdi>
          {source.media_type && (
            <bdi className="text-xs text-muted">{visibleText(source.media_type)}</bdi>
          )}
        </span>
        <div className="flex min-w-0 flex-col gap-2">
          {source.url && (
            <UrlValue url={source.url} masked={maskUrl(source.url)} what="image" canOpen />
          )}
          {source.asset_id && <Id id={source.asset_id} name="image asset_id" />}
          {otherFields(source, KNOWN).map(({ name, source }) => (
            <OtherField key={name} name={name} source={source} />
          ))}
        </div>
      </li>
    ))}
  </ul>
)
