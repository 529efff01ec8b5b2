import { isCut, type Task } from '~/api/tasks.ts'
import { formatNumber } from '~/lib/numbers.ts'
import { visibleText } from '~/lib/visible-text.ts'
import { Field, Fields } from './field.tsx'
import { Note, Section } from './section.tsx'
import { FilterLink } from './filter-link.tsx'
import { readTokenUse, type TokenUse } from './token-use.ts'

const rough = new Intl.NumberFormat(undefined, { maximumSignificantDigits: 3 })
const percent = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 1 })

export function UsageSection({ task }: { task: Task }) {
  const { result, request_params } = task
  const use = readTokenUse(task)
  return (
    <Section name="Usage">
      {!result && <Note>Tokens are counted once there is a result.</Note>}
      {result && (
        <Fields>
          <Field label="Input tokens" name="input_tokens">
            <Tokens count={use.input} />
          </Field>
          <Field label="Output tokens" name="output_tokens">
            <Tokens count={use.output} />
            {use.share !== undefined && (
              <Share share={use.share} max={request_params?.max_tokens} cut={isCut(task)} />
            )}
          </Field>
          {use.perMinute && <PerMinute perMinute={use.perMinute} />}
          <Field label="Finish reason" name="finish_reason">
            <FinishReason reason={result.finish_reason} />
            {result.finish_reason && (
              <div>
                <FilterLink name="finish_reason" value={result.finish_reason} scope="all">
                  Tasks with this finish reason
                </FilterLink>
              </div>
            )}
          </Field>
        </Fields>
      )}
    </Section>
  )
}

const Tokens = ({ count }: { count: number | undefined }) =>
  count === undefined ? (
    <span className="text-muted">Not returned</span>
  ) : (
    <span className="tabular-nums">{formatNumber(count)}</span>
  )

type ShareProps = { share: number; max: number | string | undefined; cut: boolean }

const Share = ({ share, max, cut }: ShareProps) => (
  <>
    <span className="text-muted tabular-nums">
      {' '}
      · {share > 0 && share < 0.001
        ? `under ${percent.format(0.001)}`
        : percent.format(share)} of{' '}
      {typeof max === 'number' && formatNumber(max)} max_tokens
    </span>
    <div aria-hidden="true" className="mt-1 h-1 max-w-80 overflow-hidden rounded-full bg-line">
      <div
        className={`h-full min-w-px rounded-full ${cut ? 'bg-warn' : 'bg-accent'}`}
        style={{ width: `${share * 100}%` }}
      />
    </div>
  </>
)

function PerMinute({ perMinute }: { perMinute: NonNullable<TokenUse['perMinute']> }) {
  const { input, output, part } = perMinute
  const parts = [
    input !== undefined && `${rough.format(input)} input`,
    output !== undefined && `${rough.format(output)} output`,
  ].filter(Boolean)
  if (!parts.length) return null
  return (
    <Field label="Per minute of film">
      <span className="tabular-nums">{parts.join(' · ')}</span>{' '}
      {part && <span className="text-muted">of the part that was asked about</span>}
    </Field>
  )
}

const meanings: Record<string, string> = {
  stop: 'the model ended by itself',
  length: 'cut at a token limit',
}

function FinishReason({ reason }: { reason: string | undefined }) {
  if (!reason) return <span className="text-muted">Not returned</span>
  const meaning = Object.hasOwn(meanings, reason) ? meanings[reason] : undefined
  return (
    <>
      <bdi className="font-mono text-xs/5">{visibleText(reason)}</bdi>
      {meaning && <span className="text-muted"> · {meaning}</span>}
    </>
  )
}
