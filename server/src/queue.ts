/** The job queue: work that must be done though the process that was asked for it dies. Jobs are rows, added in the transaction that wants them. */
import { EventEmitter } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { Logger, type Task as QueueTask, type Runner, type RunnerOptions, run, type WorkerEvents } from 'graphile-worker'
import { type Ctx, createContext, type Deps, type Engines } from './context.ts'
import { beatWorkers, queueSchema, releaseDroppedJobs } from './db/job-queue.ts'
import { checkFile } from './modules/entry/checking/actions.ts'
import { makeClip, makingTask } from './modules/entry/making/actions.ts'
import { checkingTask, removeBytes, removingTask } from './modules/entry/uploads/actions.ts'
import { mailTask } from './modules/message/actions.ts'
import { sendMail } from './modules/message/mail/actions.ts'
import { readImport, readingTask } from './modules/question-import/reading/actions.ts'
import { resetTask, sendReset } from './modules/recovery/actions.ts'
import { checkClose } from './modules/result/checking/actions.ts'
import { checkingResultTask } from './modules/result/checking/queries.ts'
import { roundTellingTask, tellRound } from './modules/round-control/telling/actions.ts'

interface Task {
  name: string
  /** Throws what is worth another try, unless this was the last. May run twice: whoever is killed at the end does not get to say so. */
  run: (ctx: Ctx, payload: unknown, turn: { isLast: boolean }) => Promise<void>
}

const tasks: Task[] = [
  { name: mailTask, run: sendMail },
  { name: resetTask, run: sendReset },
  { name: readingTask, run: readImport },
  { name: roundTellingTask, run: tellRound },
  { name: checkingTask, run: checkFile },
  { name: makingTask, run: makeClip },
  { name: checkingResultTask, run: checkClose },
  { name: removingTask, run: removeBytes }
]

const concurrency = 2
/** One listens, one takes jobs and says that they are done, and each task that runs has one. */
export const queueConnections = concurrency + 2
/** New jobs announce themselves; this is for those that wait for another try. */
const pollMs = 5_000
const restMs = 10_000
const beatMs = 5_000
/** After so many beats missed a worker is taken for dead, and its jobs are given to others. */
const silentSeconds = 30

export interface Queue {
  /** Takes no more jobs; resolves when those under way are done. */
  stop(): Promise<void>
}

type Report = (level: 'error' | 'warn' | 'info' | 'debug', message: string) => void

/** `deps.database` should be the queue's own: what waits here must not keep those waiting who answer. */
export function startQueue(deps: Deps, engines: Engines, report: Report): Queue {
  const ending = new AbortController()
  const { events, stop: stopBeating } = beatFor(deps, report)
  let runner: Runner | undefined
  const work = keepRunning()

  /** A runner ends by itself when it could not reach the database for long; then it begins anew. */
  async function keepRunning(): Promise<void> {
    while (!ending.signal.aborted) {
      try {
        runner = await run({ ...queueOptions(deps, engines, report), events })
        if (ending.signal.aborted) await runner.stop()
        await runner.promise
      } catch (error) {
        report('error', `queue ended: ${error instanceof Error ? error.message : error}`)
      }
      await delay(restMs, undefined, { signal: ending.signal }).catch(() => {})
    }
  }

  return {
    async stop() {
      ending.abort()
      await runner?.stop().catch(() => {})
      await work
      stopBeating()
    }
  }
}

/** Says again and again that the workers of this process live, from before they take their first job. */
function beatFor({ database }: Deps, report: Report) {
  const events: WorkerEvents = new EventEmitter()
  const living = new Set<string>()
  const beat = () => beatWorkers(database.db, [...living]).catch((error: Error) => report('warn', `queue: no beat: ${error.message}`))
  // Jobs are held in the name of the pool that a worker belongs to.
  events.on('pool:create', ({ workerPool }) => {
    living.add(workerPool.id)
    void beat()
  })
  events.on('pool:release', ({ workerPool }) => living.delete(workerPool.id))
  const timer = setInterval(beat, beatMs)
  return { events, stop: () => clearInterval(timer) }
}

/** A chore. */
export async function takeUpDroppedJobs(ctx: Ctx): Promise<void> {
  await releaseDroppedJobs(ctx.db, silentSeconds)
}

/** As the library takes it: to run until it is stopped, or once through. */
export function queueOptions(deps: Deps, engines: Engines, report: Report): RunnerOptions {
  return {
    taskList: Object.fromEntries(tasks.map((task) => [task.name, taskOf(task, deps, engines)])),
    pgPool: deps.database.pool,
    schema: queueSchema,
    concurrency,
    pollInterval: pollMs,
    // The process has its own way to end.
    noHandleSignals: true,
    // Without these it ends before it has said of its last jobs that they are done.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    // What it says beside the sentence holds whole jobs.
    logger: new Logger(() => (level, message) => report(level === 'warning' ? 'warn' : level, `queue: ${message}`))
  }
}

function taskOf({ run }: Task, deps: Deps, engines: Engines): QueueTask {
  return (payload, { job }) =>
    run(createContext(deps, engines, { now: deps.clock(), actor: null }), payload, { isLast: job.attempts >= job.max_attempts })
}
