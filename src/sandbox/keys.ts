/** What the served sandbox takes for a key. */
export const isKey = (text: string) => /^tlk_[A-Za-z0-9_-]{1,200}$/.test(text)
