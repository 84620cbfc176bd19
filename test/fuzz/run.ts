/** `npm run fuzz`: 200 requests for each route, from a seed that is printed; `npm run fuzz -- --cases 1000 --seed 7` repeats or widens a run. */
import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot } from '../../server/src/lib/root.ts'

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '200' }, seed: { type: 'string' }, route: { type: 'string' } }
})
const seed = values.seed ?? String(randomInt(2 ** 31))
console.log(`${values.cases} requests for each route, seed ${seed}`)
/** Half an hour is more than any run should take. */
const child = spawn(
  join(projectRoot, 'node_modules/.bin/vitest'),
  ['run', '--config', 'test/vitest.config.ts', '--project', 'fuzz', ...(values.route ? ['-t', values.route] : [])],
  { cwd: projectRoot, stdio: 'inherit', timeout: 1_800_000, env: { ...process.env, FUZZ_CASES: values.cases, FUZZ_SEED: seed } }
)
child.on('close', (code) => {
  console.log(`Seed ${seed}`)
  process.exitCode = code ?? 1
})
