import { useMediaQuery } from '~/ui/use-media-query.ts'
import { useSettings } from '~/ui/use-settings.ts'
import { PHONE } from './column-settings.ts'

/** In pixels. On a phone a row is as high as what it says: there it is a guess. */
export function useRowHeight(): number {
  const isPhone = useMediaQuery(PHONE)
  const { density } = useSettings()
  return isPhone ? 104 : density === 'compact' ? 28 : 36
}
