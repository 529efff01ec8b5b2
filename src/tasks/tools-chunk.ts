// Fetched as one, after the list: the fewer parts, the less of the first load is cut up for them.
export { PageTools } from './list-tools/page-tools.tsx'
export { Views } from './views/views.tsx'
