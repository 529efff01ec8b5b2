type UsualTime = (taskId: string) => string | undefined

let known: UsualTime = () => undefined

/** What reads all tasks brings the words along; a page that never asked for it goes without. */
export const learnUsualTime = (usualTime: UsualTime) => {
  known = usualTime
}

/** In words, how long tasks like an unfinished one took; only where enough of them are known. */
export const usualTime: UsualTime = (taskId) => known(taskId)
