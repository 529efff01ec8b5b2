/** The API's own address is none of ours: it is refused there, and not answered by the page (S60). */
export { onRequest } from '../api/[[path]].ts'
