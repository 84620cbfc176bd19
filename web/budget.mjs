/** What the timed quiz weighs until a person can answer: page, script, style and one language, as gzip. Phones on 2G pay for every byte. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** 120 KB, as DESIGN promises. */
export const limit = 120_000

const page = 'src/features/attempt/attempt-page.tsx'
const languages = ['vi', 'en'].map((language) => `src/messages/${language}/sentences.ts`)

/** `files` are those of the heaviest language. */
export function weighAttemptPage(dist) {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const first = [...html.matchAll(/<(?:script|link)[^>]* (?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file]) => file)
  const weigh = (language) => {
    const files = new Set(['index.html', ...first])
    for (const source of [page, language]) addAll(manifest, source, files)
    const sizes = [...files].map((file) => ({ file, bytes: gzipSync(readFileSync(join(dist, file))).length }))
    return { bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0), files: sizes }
  }
  return languages.map(weigh).reduce((one, other) => (one.bytes >= other.bytes ? one : other))
}

/** A source's file with its styles, and what it imports at once. */
function addAll(manifest, source, files) {
  const chunk = manifest[source]
  if (!chunk) throw new Error(`The build has no ${source}.`)
  if (files.has(chunk.file)) return
  files.add(chunk.file)
  for (const style of chunk.css ?? []) files.add(style)
  for (const each of chunk.imports ?? []) addAll(manifest, each, files)
}
