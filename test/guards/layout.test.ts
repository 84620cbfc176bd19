/** What lies where: the top level is exact, and names follow one manner. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../../server/src/lib/root.ts'

const folders = ['server', 'web', 'shared', 'migrations', 'seeds', 'test', 'docs']
const configuration = ['docker-compose.yml', 'package.json', 'package-lock.json', 'tsconfig.base.json']
const documents = ['README.md', 'ARCHITECTURE.md', 'GLOSSARY.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'LICENSE', 'SECURITY.md']

/** Small letters, digits and hyphens; a dot before each further part. drizzle-kit names what lies in `migrations` itself. */
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/

// An unpacked archive has no history, and then nothing tells the project's files from others.
const hasHistory = existsSync(join(projectRoot, '.git'))

describe.skipIf(!hasHistory)('the files that are kept', () => {
  const listed = hasHistory ? execFileSync('git', ['ls-files', '-z'], { cwd: projectRoot, encoding: 'utf8' }) : ''
  const files = listed.split('\0').filter((path) => path !== '' && !path.startsWith('.'))

  it('has exactly this top level', () => {
    const top = new Set(files.map((path) => path.split('/')[0]))
    expect([...top].sort()).toEqual([...folders, ...configuration, ...documents].sort())
  })

  it('names files and folders in kebab-case', () => {
    const named = files.filter((path) => !documents.includes(basename(path)) && !path.startsWith('migrations/'))
    expect(named.length).toBeGreaterThan(200)
    expect(named.filter((path) => !path.split('/').every((part) => kebab.test(part)))).toEqual([])
  })

  it('has no index.ts: a file is named for what it holds', () => {
    expect(files.filter((path) => /^index\.[cm]?[jt]sx?$/.test(basename(path)))).toEqual([])
  })
})
