/** What is installed comes from one registry, is what it was when it was chosen, and runs nothing by itself unless it is on a list. Pages need nothing inline. */
import { expect, it } from 'vitest'
import { filesIn, read } from './source.ts'

interface Locked {
  version?: string
  resolved?: string
  integrity?: string
  link?: boolean
  hasInstallScript?: boolean
}

const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }
const { allowScripts } = JSON.parse(read('package.json')) as { allowScripts: Record<string, boolean> }
const installed = Object.entries(lock.packages).filter(([path, { link }]) => path.includes('node_modules/') && !link)
const nameOf = (path: string) => path.split('node_modules/').at(-1) ?? ''

it('locks every package to a sum of SHA-512', () => {
  expect(installed.length).toBeGreaterThan(100)
  expect(installed.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? '')).map(([path]) => path)).toEqual([])
})

it('takes packages from the registry alone, and links only to its own workspaces', () => {
  const foreign = Object.entries(lock.packages).filter(([, { resolved, link }]) =>
    link
      ? !['server', 'shared', 'web'].includes(resolved ?? '')
      : resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')
  )
  expect(foreign.map(([path]) => path)).toEqual([])
})

it('says of every package that would run a script when it is installed whether it may', () => {
  const scripted = new Set(installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path)))
  expect([...scripted].sort()).toEqual(Object.keys(allowScripts).sort())
})

it('loads the client of object stores where there is one, and not at every start', () => {
  const lines = filesIn('server/src', /\.ts$/).flatMap((path) =>
    read(path)
      .split('\n')
      .filter((line) => line.includes('@aws-sdk/'))
  )
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.filter((line) => !/^import type |await import\(/.test(line))).toEqual([])
})

it('has pages that need nothing inline', () => {
  const page = read('web/index.html')
  expect(page.match(/<style|\sstyle=|\son[a-z]+=|javascript:|<script(?![^>]*\ssrc=)/gi)).toBeNull()
})
