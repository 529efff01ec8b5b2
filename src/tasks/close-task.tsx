import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'

export const CloseTask = ({ onClose }: { onClose: () => void }) => (
  <Button
    variant="ghost"
    className="w-7 px-0"
    aria-label="Close task"
    title="Close task (Esc)"
    onClick={onClose}
  >
    <Icon name="cross" />
  </Button>
)
