/** What a phone must fetch before a person can answer stays small. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { projectRoot } from '../../server/src/lib/root.ts'
import { limit, weighAttemptPage } from '../../web/budget.mjs'

const buildWhatIsOld = "import { build } from './server/build.mjs'; await build({ everything: false })"

it('fits the attempt page into 120 KB', async () => {
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', buildWhatIsOld], { cwd: projectRoot })
  const { bytes, files } = weighAttemptPage(join(projectRoot, 'web/dist'))
  const names = files.map(({ file }) => file.replace(/-[\w-]{8}\./, '.'))
  expect(names).toEqual(expect.arrayContaining(['index.html', ...['shell', 'attempt-page'].flatMap(both), 'assets/sentences.js']))
  expect(names).not.toContain('assets/join-page.js')
  expect(bytes).toBeGreaterThan(90_000)
  expect(bytes).toBeLessThanOrEqual(limit)
  expect(limit).toBe(120_000)
}, 60_000)

const both = (name: string): string[] => [`assets/${name}.js`, `assets/${name}.css`]
