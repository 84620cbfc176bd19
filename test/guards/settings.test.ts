/** docs/settings.md and the settings that the server reads are the same list with the same defaults. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { defaults, readConfig } from '../../server/src/config.ts'
import { projectRoot } from '../../server/src/lib/root.ts'

function documented(): Record<string, string | undefined> {
  const text = readFileSync(join(projectRoot, 'docs/settings.md'), 'utf8')
  const rows = text.matchAll(/^\| `([A-Z0-9_]+)` \|(?: `([^`]+)`)? \| [^|]+ \|$/gm)
  return Object.fromEntries([...rows].map(([, name, value]) => [name, value]))
}

it('documents every setting with its default, and no other', () => {
  expect(documented()).toEqual(defaults)
})

it('reads every documented setting and nothing else', () => {
  const asked = new Set<string>()
  readConfig(new Proxy({}, { get: (_target, name) => void asked.add(String(name)) }))
  expect([...asked].sort()).toEqual(Object.keys(defaults).sort())
})

it('reads the environment in config.ts alone', () => {
  const folder = join(projectRoot, 'server/src')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
  expect(files.filter((path) => readFileSync(join(folder, path), 'utf8').includes('process.env'))).toEqual(['config.ts'])
})
