import type { Task } from '~/api/tasks.ts'
import { formatSeconds } from '~/lib/numbers.ts'
import { isSignedUrl, maskUrl, withoutSignature } from '~/lib/signed-url.ts'
import { formatTimecode } from '~/lib/timecode.ts'
import { visibleText } from '~/lib/visible-text.ts'
import type { AssetNames } from '~/api/task-values.ts'
import { Copyable, Field, Fields, Id } from './field.tsx'
import { FilterLink } from './filter-link.tsx'
import { Note, Section } from './section.tsx'
import { UrlValue } from './url-value.tsx'

type SourceSectionProps = { task: Task; assets: AssetNames }
type VideoSource = NonNullable<Task['video_source']>

export const SourceSection = ({ task, assets }: SourceSectionProps) => (
  <Section name="Source">
    {task.video_source ? (
      <SourceFields source={task.video_source} assets={assets} />
    ) : (
      <Note>The API returned no video_source for this task.</Note>
    )}
  </Section>
)

function SourceFields({ source, assets }: { source: VideoSource; assets: AssetNames }) {
  const { type, url, asset_id, video_id, index_id } = source
  return (
    <Fields>
      {type && (
        <Field label="Type" name="type">
          <bdi className="font-mono text-xs/5">{visibleText(type)}</bdi>
          {type === 'base64_string' && (
            <p className="text-muted">
              The film was sent inside the request. The API keeps no address of it, so there is
              nothing to play or to filter by.
            </p>
          )}
        </Field>
      )}
      {url && <UrlField url={url} />}
      {asset_id && <AssetField id={asset_id} filename={assets.get(asset_id)?.filename} />}
      {video_id && (
        <Field label="Video, deprecated" name="video_id">
          <Id id={video_id} name="video_id" />
        </Field>
      )}
      {index_id && (
        <Field label="Index, deprecated" name="index_id">
          <Id id={index_id} name="index_id" />
        </Field>
      )}
      <LengthField source={source} assets={assets} />
    </Fields>
  )
}

const UrlField = ({ url }: { url: string }) => (
  <Field label="URL" name="url">
    <UrlValue url={url} masked={maskUrl(url)} what="video" canOpen />
    {isSignedUrl(url) ? (
      <>
        <p className="mt-1 max-w-[72ch] text-muted">
          Signed: it opens the film for whoever holds it. So it is masked until you reveal it, and a
          filter takes it without its signature: that is looked for in all tasks.
        </p>
        <FilterLink name="source" value={withoutSignature(url)} scope="all">
          All tasks on this film
        </FilterLink>
      </>
    ) : (
      <FilterLink name="video_url" value={url}>
        Tasks on this film
      </FilterLink>
    )}
  </Field>
)

const AssetField = ({ id, filename }: { id: string; filename: string | undefined }) => (
  <>
    {filename && (
      <Field label="File" name="filename">
        <Copyable text={filename} label="Copy filename">
          <bdi>{visibleText(filename)}</bdi>
        </Copyable>
      </Field>
    )}
    <Field label="Asset" name="asset_id">
      <Id id={id} name="asset_id" />
      <FilterLink name="asset_id" value={id}>
        Tasks on this film
      </FilterLink>
    </Field>
  </>
)

function LengthField({ source, assets }: { source: VideoSource; assets: AssetNames }) {
  const fromTask = source.system_metadata?.duration
  const fromAsset = assets.get(source.asset_id ?? '')?.duration
  const seconds = fromTask ?? fromAsset
  return (
    <Field label="Film length" name="duration">
      {seconds === undefined ? (
        <span className="text-muted">Not known to the API</span>
      ) : (
        <>
          <span className="font-mono text-xs/5">{formatTimecode(seconds)}</span>{' '}
          <span className="text-muted tabular-nums">
            · {formatSeconds(seconds)}
            {fromTask === undefined && ', as the asset says'}
          </span>
        </>
      )}
    </Field>
  )
}
