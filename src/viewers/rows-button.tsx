import type { ReactNode } from 'react'
import { Button } from '~/ui/button.tsx'

type RowsButtonProps = { isOn: boolean; onGo: () => void; children: ReactNode }

/** Leads to rows beside those that are shown. */
export const RowsButton = ({ isOn, onGo, children }: RowsButtonProps) => (
  // Not `disabled`: a button that goes dead under the keyboard would drop the focus.
  <Button aria-disabled={!isOn} onClick={() => isOn && onGo()}>
    {children}
  </Button>
)
