/** What a thread does: the one task that it was started for; then it ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { FileError } from '../file-error.ts'

/** By its kind, what a task takes and what it gives. */
export type TaskTypes = Record<string, { input: unknown; output: unknown }>

export type Tasks<Types extends TaskTypes> = {
  [Kind in keyof Types]: (input: Types[Kind]['input'], report: Report) => Promise<Types[Kind]['output']>
}

/** Says how far a task has come. */
export type Report = (done: number) => void

/** What the thread says, beside `{ done }` while it is under way. An error of ours crosses as its parts: a copy of it would have forgotten what it is. */
export type Answer<Output> = { output: Output } | { refusal: Pick<FileError, 'reason' | 'message' | 'encoding'> }

export async function doTask<Types extends TaskTypes>(tasks: Tasks<Types>): Promise<void> {
  parentPort?.postMessage(await answer(tasks[workerData.kind as keyof Types], workerData.input))
}

async function answer<Input, Output>(task: (input: Input, report: Report) => Promise<Output>, input: Input): Promise<Answer<Output>> {
  try {
    return { output: await task(input, (done) => parentPort?.postMessage({ done })) }
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    const { reason, message, encoding } = error
    return { refusal: { reason, message, encoding } }
  }
}
