import { Dialog } from './dialog.tsx'
import { MissingNote } from './late-part.tsx'

type MissingDialogProps = { onClose: () => void; onRetry: () => void }

/** Stands for a dialog whose part of the app did not come. */
export const MissingDialog = ({ onClose, onRetry }: MissingDialogProps) => (
  <Dialog title="Not loaded" onClose={onClose}>
    <MissingNote onRetry={onRetry} />
  </Dialog>
)
