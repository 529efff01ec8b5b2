import {
  allowedSinks,
  builtFile,
  forbiddenTexts,
  inventedHost,
  knownHosts,
  lateParts,
  testOnly,
} from './budget.ts'
import { htmlSink, type ChunkRecord } from './build-record.ts'
import type { BuiltFiles } from './built-files.ts'
import { filesWith } from './chunks.ts'

// Each gives back one line for each thing that is wrong.

/** What is to be loaded late, but comes with the list, with another such part, or not at all. */
export function misplacedParts(chunks: ChunkRecord[], firstLoad: Set<string>): string[] {
  const places = Object.entries(lateParts).map(([part, { holds: start }]) => ({
    part,
    start,
    files: filesWith(chunks, start),
  }))
  return places.flatMap(({ part, start, files }) => [
    ...(files.length === 0
      ? [`${part}: nothing named ${start}… was built. Has it moved? See lateParts.`]
      : []),
    ...files
      .filter((file) => firstLoad.has(file))
      .map((file) => `${part} is loaded with the list: ${start}… is in ${file}.`),
    ...places
      .filter((other) => other.part > part && other.files.some((file) => files.includes(file)))
      .map((other) => `${part} and ${other.part} share a chunk: ${files.join(', ')}.`),
  ])
}

/** Code that has no place in what is shipped. */
export function forbiddenFinds(chunks: ChunkRecord[], files: BuiltFiles): string[] {
  const modules = chunks.flatMap(({ file, modules }) =>
    modules.map((module) => ({ ...module, file })),
  )
  const scripts = [...files].filter(([name]) => /\.(?:js|css)$/.test(name))
  const recorded = modules.reduce((sum, { sinks }) => sum + sinks.length, 0)
  const built = scripts.reduce((sum, [, text]) => sum + count(text, htmlSink), 0)

  return [
    ...modules
      .filter(({ name, sinks }) => sinks.length > (allowedSinks[name] ?? 0))
      .map(
        ({ name, sinks, file }) =>
          `${name} in ${file} makes HTML of strings (${[...new Set(sinks)].join(', ')}); Trusted Types stop it.`,
      ),
    // A plugin may have added code after the modules were looked at.
    ...(built > recorded
      ? [`dist makes HTML of strings ${built} times; its modules do ${recorded} times.`]
      : []),
    ...modules
      .filter(({ name }) => testOnly.test(name))
      .map(({ name, file }) => `${name} is for tests and is in ${file}.`),
    ...scripts.flatMap(([name, text]) =>
      forbiddenTexts
        .filter(({ pattern }) => count(text, pattern) > 0)
        .map(({ what }) => `${name} holds ${what}.`),
    ),
    ...[...files.keys()]
      .filter((name) => !builtFile.test(name))
      .map((name) => `${name} is no part of a build: see builtFile.`),
    ...[...files].flatMap(([name, text]) =>
      strangeHosts(name, text).map((host) => `${name} names ${host}: see knownHosts.`),
    ),
  ]
}

function strangeHosts(name: string, text: Buffer) {
  if (!/\.(?:html|js|css|svg)$/.test(name)) return []
  const found = [...text.toString().matchAll(/\bhttps?:\/\/([\w-]+(?:\.[\w-]+)*)/g)]
  const hosts = new Set(found.map(([, host = '']) => host))
  return [...hosts].filter((host) => knownHosts[host] === undefined && !inventedHost.test(host))
}

const count = (text: Buffer, pattern: RegExp) => [...text.toString().matchAll(pattern)].length

/** Inline code in a page, and addresses that lead elsewhere: the policy would refuse both. */
export function pageFaults(files: BuiltFiles): string[] {
  const pages = [...files].filter(([name]) => name.endsWith('.html'))
  const styles = [...files].filter(([name]) => name.endsWith('.css'))
  return [
    ...pages.flatMap(([name, text]) => faultsIn(name, text.toString())),
    ...styles
      .filter(([, text]) =>
        /url\(\s*["']?(?:https?:)?\/\/|@import\s+(?:url\()?\s*["']?(?:https?:)?\/\//i.test(
          text.toString(),
        ),
      )
      .map(([name]) => `${name} loads from another origin.`),
  ]
}

function faultsIn(name: string, page: string): string[] {
  const tags = [...page.matchAll(/<[a-z][^>]*>/gi)].map(([tag]) => tag)
  return [
    ...[...page.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/gi)]
      .filter(([, attributes = '', body = '']) => !/\bsrc=/.test(attributes) || body.trim())
      .map(([tag]) => `${name} has an inline script: ${tag.slice(0, 80)}`),
    ...tags
      .filter((tag) => /^<style\b|\s(?:style|on\w+)\s*=/i.test(tag))
      .map((tag) => `${name} has inline code or style: ${tag.slice(0, 80)}`),
    ...tags
      .filter((tag) => /\b(?:src|href|srcset|action|data)\s*=\s*["']?(?:\w+:)?\/\//i.test(tag))
      .map((tag) => `${name} names another origin: ${tag.slice(0, 80)}`),
  ]
}
