export type ExportOptions = {
  /** Of the file, without its ending: see `exportName`. */
  name: string
  /** What a person calls the film: see `exportTitle`. */
  title: string
  taskId?: string | undefined
  /** Frames a second; EDL and OpenTimelineIO count in frames. */
  frameRate?: number | undefined
  /** Seconds. */
  duration?: number | undefined
  /** Where the film is; left out when it is signed. */
  mediaUrl?: string | undefined
}

/** A text, and what a reader should be told of it: what is left out, what was assumed. */
export type Written = { text: string; notes: string[] }
export type ExportedFile = Written & { name: string; type: string }
