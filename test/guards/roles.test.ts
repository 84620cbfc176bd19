/** A role-named file does input and output; a concept-named file is pure. Each means of reaching outside has its room. */
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesIn, importsOf, read } from './source.ts'

const isRole = (path: string) => ['actions.ts', 'queries.ts'].includes(basename(path))

/** Named for a concept, and still not pure, each for a reason. This list should not grow. */
const engines: Record<string, string> = {
  'account/password.ts': 'hashing is slow: it queues on the thread pool',
  'role/role-book.ts': 'asks the database each time who holds what',
  'account/session-cache.ts': 'asks for a session that it does not remember',
  'attempt/attempt-store.ts': 'groups starts, lookups and finishes as the answer writer groups saves',
  'attempt/key-cache.ts': 'asks for a key that it does not remember',
  'attempt/answer-writer.ts': 'the group commit: it alone writes answers',
  'attempt/replies.ts': 'gathers what a reply to an attempt’s owner needs',
  'campaign/page-text.ts': 'gathers what a public page says',
  'contest/round-cache.ts': 'asks for a round that it does not remember',
  'ranking/serving/held-boards.ts': 'reads boards that it does not hold yet'
}

const server = filesIn('server/src', /\.ts$/)
const imports = new Map(server.map((path) => [path, importsOf(path)]))
const modules = server.filter((path) => path.startsWith('server/src/modules/'))
const concepts = modules.filter((path) => !isRole(path) && !(path.replace('server/src/modules/', '') in engines))

/** What a pure file may run: other pure files, lib, the catalogue of refusals, wording, and hashing. */
function isPureImport({ from, names }: { from: string; names: string[] }): boolean {
  if (from === 'node:crypto') return names.every((name) => name === 'createHash')
  // Paths within an archive: texts, and no files.
  if (from === 'node:path') return names.every((name) => name === 'posix')
  if (from.startsWith('@hoi-thi/shared/')) return true
  if (/^(\.\.\/){2,4}lib\//.test(from) || from === '../../problem.ts') return true
  return (
    /^(\.\/|(\.\.\/){1,2})([a-z-]+\/)?[a-z-]+\.ts$/.test(from) &&
    !isRole(from) &&
    !Object.keys(engines).some((engine) => basename(engine) === basename(from))
  )
}

const impureImports = (path: string) =>
  (imports.get(path) ?? [])
    .filter((each) => !each.isType && !isPureImport(each))
    .map(({ from, names }) => `${path} runs ${names.join(', ')} of ${from}`)

/** The files whose imports from such a module are not allowed. */
const importers = (of: RegExp, isAllowed: (path: string, isType: boolean) => boolean) =>
  server.flatMap((path) =>
    (imports.get(path) ?? [])
      .filter(({ from, isType }) => of.test(from) && !isAllowed(path, isType))
      .map(({ from }) => `${path} imports ${from}`)
  )

const everywhere = [...server, ...filesIn('shared/src', /\.ts$/), ...filesIn('web/src', /\.tsx?$/)]
const linesWith = (pattern: RegExp, allowed: string[]) =>
  everywhere
    .filter((path) => !allowed.includes(path))
    .flatMap((path) =>
      read(path)
        .split('\n')
        .map((line, index) => ({ line, place: `${path}:${index + 1}` }))
    )
    .filter(({ line }) => pattern.test(line))
    .map(({ line, place }) => `${place} ${line.trim()}`)

describe('the rooms of the server', () => {
  it('looks at every module', () => {
    expect(modules.filter(isRole).length).toBeGreaterThan(6)
    expect(concepts.length).toBeGreaterThan(10)
  })

  it('keeps concept-named files pure', () => {
    expect(concepts.flatMap(impureImports)).toEqual([])
  })

  it('lists as engines only files that exist and need it', () => {
    const needless = Object.keys(engines).filter((engine) => {
      const path = `server/src/modules/${engine}`
      return !modules.includes(path) || impureImports(path).length === 0
    })
    expect(needless).toEqual([])
  })

  it('speaks SQL in queries.ts and db/ only', () => {
    const speaksSql = (path: string) => path.startsWith('server/src/db/') || basename(path) === 'queries.ts'
    const isWriter = (path: string, isType: boolean) => isType && path.endsWith('attempt/answer-writer.ts')
    expect(importers(/^(drizzle-orm|pg)(\/|$)/, (path, isType) => speaksSql(path) || isWriter(path, isType))).toEqual([])
    expect(importers(/\/db\/schema\//, (path, isType) => speaksSql(path) || isType)).toEqual([])
  })

  it('knows Fastify in http/ and app.ts only', () => {
    const isTransport = (path: string) => path.startsWith('server/src/http/') || path === 'server/src/app.ts'
    expect(importers(/^(@?fastify)(\/|-|$)/, isTransport)).toEqual([])
  })
})

describe('time, chance and settings come from outside', () => {
  it('reads the environment in config.ts only', () => {
    expect(linesWith(/process\.env\b/, ['server/src/config.ts'])).toEqual([])
  })

  it('asks for the time only where a clock is built', () => {
    const clocks = ['server/src/main.ts', 'web/src/features/attempt/clock.ts', 'web/src/features/shared-device/kept.ts']
    expect(linesWith(/\bnew Date\(\)|\bDate\.now\b/, clocks)).toEqual([])
  })

  it('never calls Math.random', () => {
    expect(linesWith(/Math\.random/, [])).toEqual([])
  })
})
