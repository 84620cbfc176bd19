/** The thread of spreadsheets: does the one task that it was started for, and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { SpreadsheetError } from './spreadsheet-error.ts'
import { type Tasks, tasks } from './thread-tasks.ts'

/** What the thread says. An error of ours crosses as its parts: a copy of it would have forgotten what it is. */
export type Answer<Output> = { output: Output } | { refusal: Pick<SpreadsheetError, 'reason' | 'message' | 'encoding'> }

async function answer<Kind extends keyof Tasks>(kind: Kind, input: Tasks[Kind]['input']): Promise<Answer<Tasks[Kind]['output']>> {
  try {
    return { output: await tasks[kind](input) }
  } catch (error) {
    if (!(error instanceof SpreadsheetError)) throw error
    const { reason, message, encoding } = error
    return { refusal: { reason, message, encoding } }
  }
}

parentPort?.postMessage(await answer(workerData.kind, workerData.input))
