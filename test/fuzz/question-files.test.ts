/** Hostile files of questions, read in a process of their own, so that its memory can be measured. `npm run fuzz:files` takes many and new ones. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { projectRoot } from '../../server/src/lib/root.ts'

it('gives a bank or a refusal for each of 300', { timeout: 120_000 }, async () => {
  const { code, output } = await run('--cases', '300', '--seed', '20261202')
  expect(code, output).toBe(0)
  const { outcomes } = JSON.parse(output.split('\n').at(-1) ?? '')
  // A fuzz that only ever meets the first check would prove nothing.
  expect(outcomes.read).toBeGreaterThan(10)
  expect(Object.keys(outcomes).length).toBeGreaterThan(3)
})

function run(...args: string[]): Promise<{ code: number | null; output: string }> {
  const program = [join(projectRoot, 'test/fuzz/read-question-files.ts'), ...args]
  const child = spawn(join(projectRoot, 'node_modules/.bin/tsx'), program, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const collect = (chunk: Buffer) => {
    output += chunk
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, output: output.trim() }))
  })
}
