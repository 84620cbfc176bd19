/** Starts what our saves are compared with. It is bundled as the real server is, so that nothing but the difference meant differs. */
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type pg from 'pg'
import { projectRoot } from '../../../server/src/lib/root.ts'
import { nodeOptions } from '../../helpers/server-process.ts'
import type { Tallied } from './tally.ts'

export type Reference = 'commits' | 'route' | 'nothing' | 'insert' | 'statement' | 'ours'

export interface Order {
  reference: Exclude<Reference, 'ours'>
  connection: pg.PoolConfig
  sessionSecret: string
}

export type Told = { origin: string } | Tallied

export interface ReferenceProcess {
  pid: number
  origin: string
  /** Only of `commits`, which is its own load. */
  commit(inFlight: number, seconds: number): Promise<Tallied>
  stop(): Promise<void>
}

/** Packages are found from there as from the project, and it is nobody's source. */
const bundle = join(projectRoot, 'node_modules/.cache/hoi-thi/reference.js')

export async function bundleReferences(): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL('./reference.ts', import.meta.url))],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    alias: { '@hoi-thi/shared': join(projectRoot, 'shared/src') },
    logLevel: 'warning'
  })
}

export async function startReference(order: Order): Promise<ReferenceProcess> {
  const child = fork(bundle, [JSON.stringify(order)], { execArgv: nodeOptions, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const { origin } = (await heard(child)) as { origin: string }
  return {
    pid: child.pid ?? 0,
    origin,
    async commit(inFlight, seconds) {
      child.send({ inFlight, seconds })
      return (await heard(child)) as Tallied
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.kill('SIGKILL')
      })
  }
}

function heard(child: ChildProcess): Promise<Told> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) => reject(new Error(`The reference has ended with ${code}`))
    child.once('exit', onExit)
    child.once('message', (told: Told) => {
      child.off('exit', onExit)
      resolve(told)
    })
  })
}
