// The package types its whole build only; the light one is a part of it.
declare module 'hls.js/light' {
  export { default as Hls, ErrorDetails, ErrorTypes, Events, type ErrorData } from 'hls.js'
}
