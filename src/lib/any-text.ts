/** Whatever came where a text was promised, as a text: a value we do not know stays readable. */
export const anyText = (value: unknown) =>
  typeof value === 'string' ? value : value == null ? '' : safeJson(value)

function safeJson(value: unknown): string {
  try {
    return JSON.stringify(value, null, 2) ?? ''
  } catch {
    return String(value)
  }
}
