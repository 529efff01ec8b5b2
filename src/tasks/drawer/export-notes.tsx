import { Dialog } from '~/ui/dialog.tsx'

type ExportNotesProps = { notes: string[]; onClose: () => void }

/** What a format could not hold, said when the file is saved and not found out in the edit suite. */
export const ExportNotes = ({ notes, onClose }: ExportNotesProps) =>
  notes.length > 0 && (
    <Dialog title="Saved, with these notes" onClose={onClose}>
      <ul className="flex list-disc flex-col gap-2 pl-4">
        {notes.map((note) => (
          <li key={note} className="wrap-anywhere">
            {note}
          </li>
        ))}
      </ul>
    </Dialog>
  )
