/** Starts what our saves are compared with. It is bundled as the real server is, so that nothing but the difference meant differs. */
import { type ChildProcess, fork } from 'node:child_process'
import type pg from 'pg'
import { bundle, bundleAt } from '../../helpers/bundle.ts'
import { nodeOptions } from '../../helpers/server-process.ts'
import type { Tallied } from './tally.ts'

export type Reference = 'commits' | 'route' | 'nothing' | 'insert' | 'statement' | 'ours'

export interface Order {
  reference: Exclude<Reference, 'ours'>
  connection: pg.PoolConfig
  sessionSecret: string
  /** Of `route`: what it answers to who reads. */
  board?: string
}

export type Told = { origin: string } | Tallied

export interface ReferenceProcess {
  pid: number
  origin: string
  /** Only of `commits`, which is its own load. */
  commit(inFlight: number, seconds: number): Promise<Tallied>
  stop(): Promise<void>
}

const bundleName = 'reference.js'

export const bundleReferences = () => bundle(new URL('./reference.ts', import.meta.url), bundleName)

export async function startReference(order: Order): Promise<ReferenceProcess> {
  const child = fork(bundleAt(bundleName), [JSON.stringify(order)], {
    execArgv: nodeOptions,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc']
  })
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
