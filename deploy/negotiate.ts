/** Brotli before gzip, as far as the browser takes them. */
export function chooseEncoding(accepted: string | undefined): 'br' | 'gzip' | undefined {
  const offers = (accepted ?? '').split(',').map((offer) => offer.trim().toLowerCase())
  const takes = (name: string) =>
    offers.some((offer) => /^([a-z]+)(?:;q=(?!0(?:\.0*)?$)[\d.]+)?$/.exec(offer)?.[1] === name)
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : undefined
}
