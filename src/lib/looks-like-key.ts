const KEY = /\btlk_/

/** An API key is not put into an address, wherever it was typed (S02, S05). */
export const looksLikeKey = (text: string) => KEY.test(text)

export const NO_KEY_HERE = 'This looks like an API key. It is not put into an address.'
