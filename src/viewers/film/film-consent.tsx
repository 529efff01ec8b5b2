import { useSyncExternalStore } from 'react'
import { visibleText } from '~/lib/visible-text.ts'
import { Button } from '~/ui/button.tsx'
import { giveConsent, hasConsent, onConsent } from './consent.ts'
import { FilmIcon } from './film-icon.tsx'

export const useConsent = (host: string) => useSyncExternalStore(onConsent, () => hasConsent(host))

type FilmConsentProps = { host: string; onAccept: () => void }

/** Stands where the film will be: a third party learns of the reader only after a click (S40). */
export const FilmConsent = ({ host, onAccept }: FilmConsentProps) => (
  <div className="flex w-full flex-col items-center gap-2 text-center">
    <Button
      size="md"
      className="h-auto min-h-8 max-w-full py-1 text-left whitespace-normal! wrap-anywhere"
      onClick={() => {
        giveConsent(host)
        onAccept()
      }}
    >
      <FilmIcon name="play" />
      <span className="text-balance">
        Load preview from <bdi>{visibleText(host)}</bdi>
      </span>
    </Button>
    <p className="max-w-80 text-xs text-balance text-muted">
      Nothing is asked of this host until then. The choice holds for it in this tab.
    </p>
  </div>
)
