/**
 * Runs a task on a file in a thread of its own, with a budget of time and memory: a hostile file ends its thread, and the server goes on answering
 * meanwhile. One at a time, so that many files at once cost no more memory than one.
 */
import { Worker, type WorkerOptions } from 'node:worker_threads'
import { FileError } from '../file-error.ts'
import type { Answer, Report, TaskTypes } from './thread.ts'

export interface Budget {
  timeMs: number
  memoryMb: number
}

export interface Thread {
  /** Its source: a program that calls `doTask`. */
  source: URL
  /** Its name in the build, beside the server. */
  name: string
}

let last: Promise<unknown> = Promise.resolve()

/** Gives the door to a thread. */
export const threadOf =
  <Types extends TaskTypes>(thread: Thread) =>
  <Kind extends keyof Types & string>(
    kind: Kind,
    input: Types[Kind]['input'],
    budget: Budget,
    report: Report = () => {}
  ): Promise<Types[Kind]['output']> => {
    const turn = last.then(() => runThread<Types[Kind]['output']>(thread, { kind, input }, { ...budget, report }))
    last = turn.catch(() => {})
    return turn
  }

async function runThread<Output>(
  thread: Thread,
  task: { kind: string; input: unknown },
  budget: Budget & { report: Report }
): Promise<Output> {
  const worker = startThread(thread, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: budget.memoryMb } })
  let timer: NodeJS.Timeout | undefined
  try {
    const answer = await new Promise<Answer<Output>>((resolve, reject) => {
      timer = setTimeout(() => reject(new FileError('too-slow', `Not done after ${budget.timeMs} ms`)), budget.timeMs)
      worker.on('message', (said: Answer<Output> | { done: number }) => ('done' in said ? budget.report(said.done) : resolve(said)))
      worker.on('error', (error: NodeJS.ErrnoException) => reject(isOutOfMemory(error) ? new FileError('too-big', error.message) : error))
      worker.on('exit', (code) => reject(new Error(`The thread ended with ${code} and without an answer`)))
    })
    if ('output' in answer) return answer.output
    const { reason, message, encoding } = answer.refusal
    throw new FileError(reason, message, encoding)
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

const isOutOfMemory = ({ code }: NodeJS.ErrnoException) => code === 'ERR_WORKER_OUT_OF_MEMORY'

/** The build lays the thread beside the server. Run from sources, as in tests, the thread learns TypeScript first. */
function startThread({ source, name }: Thread, options: WorkerOptions): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(`./${name}.js`, import.meta.url), options)
  const script = `import('tsx/esm/api').then(({ register }) => (register(), import(${JSON.stringify(source.href)})))`
  return new Worker(script, { ...options, eval: true })
}
