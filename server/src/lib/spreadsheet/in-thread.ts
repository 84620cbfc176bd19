/**
 * Runs a task on spreadsheets in a thread of its own, with a budget of time and memory: a hostile file ends its thread, and the server goes on answering
 * meanwhile. One at a time, so that many files at once cost no more memory than one.
 */
import { Worker, type WorkerOptions } from 'node:worker_threads'
import { SpreadsheetError } from './spreadsheet-error.ts'
import type { Answer } from './thread.ts'
import type { Tasks } from './thread-tasks.ts'

export interface Budget {
  timeMs: number
  memoryMb: number
}

let last: Promise<unknown> = Promise.resolve()

export function inThread<Kind extends keyof Tasks>(
  kind: Kind,
  input: Tasks[Kind]['input'],
  budget: Budget
): Promise<Tasks[Kind]['output']> {
  const turn = last.then(() => runThread<Tasks[Kind]['output']>({ kind, input }, budget))
  last = turn.catch(() => {})
  return turn
}

async function runThread<Output>(task: { kind: string; input: unknown }, budget: Budget): Promise<Output> {
  const worker = startThread({ workerData: task, resourceLimits: { maxOldGenerationSizeMb: budget.memoryMb } })
  let timer: NodeJS.Timeout | undefined
  try {
    const answer = await new Promise<Answer<Output>>((resolve, reject) => {
      timer = setTimeout(() => reject(new SpreadsheetError('too-slow', `Not done after ${budget.timeMs} ms`)), budget.timeMs)
      worker.on('message', resolve)
      worker.on('error', (error: NodeJS.ErrnoException) =>
        reject(isOutOfMemory(error) ? new SpreadsheetError('too-big', error.message) : error)
      )
      worker.on('exit', (code) => reject(new Error(`The thread ended with ${code} and without an answer`)))
    })
    if ('output' in answer) return answer.output
    const { reason, message, encoding } = answer.refusal
    throw new SpreadsheetError(reason, message, encoding)
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

const isOutOfMemory = ({ code }: NodeJS.ErrnoException) => code === 'ERR_WORKER_OUT_OF_MEMORY'

/** The build lays the thread beside the server. Run from sources, as in tests, the thread learns TypeScript first. */
function startThread(options: WorkerOptions): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./spreadsheet-thread.js', import.meta.url), options)
  const source = new URL('./thread.ts', import.meta.url).href
  const script = `import('tsx/esm/api').then(({ register }) => (register(), import(${JSON.stringify(source)})))`
  return new Worker(script, { ...options, eval: true })
}
