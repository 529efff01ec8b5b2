import { CHART_HEIGHT } from './chart-size.ts'

export type ChartTableProps = {
  /** The heads of the columns; the first one names the row. */
  head: readonly string[]
  rows: readonly { name: string; cells: readonly string[]; onChoose?: (() => void) | undefined }[]
}

/** A chart as a table; the name of a row does what its mark does in the picture. */
export const ChartTable = ({ label, head, rows }: ChartTableProps & { label: string }) => (
  <div
    role="region"
    aria-label={label}
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls can be scrolled by keys
    tabIndex={0}
    className="overflow-auto border-t border-line"
    style={{ height: CHART_HEIGHT }}
  >
    <table aria-label={label} className="w-full text-xs tabular-nums">
      <thead className="sticky top-0 bg-canvas text-muted">
        <tr>
          {head.map((name, at) => (
            <th key={name} scope="col" className={`font-medium ${at ? numberLook : nameLook}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, cells, onChoose }) => (
          <tr key={name}>
            <th scope="row" className={`font-normal ${nameLook}`}>
              {onChoose ? (
                <button
                  type="button"
                  onClick={onChoose}
                  className="-my-1 py-1 text-left hover:underline"
                >
                  {name}
                </button>
              ) : (
                name
              )}
            </th>
            {cells.map((cell, at) => (
              <td key={at} className={numberLook}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const nameLook = 'py-1 text-left'
const numberLook = 'py-1 pl-3 text-right whitespace-nowrap'
