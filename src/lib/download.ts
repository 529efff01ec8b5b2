/** Saves text as a file of the reader's own; the blob URL is gone as soon as the browser has it. */
export function downloadText(name: string, text: string | string[], type = 'text/plain') {
  const url = URL.createObjectURL(new Blob([text].flat(), { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
