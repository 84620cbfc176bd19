/** Several processes on one port: the first one supervises, its workers serve. A worker that dies in its work is replaced. */
import cluster from 'node:cluster'

export const isWorker = cluster.isWorker
/** The one that speaks for all: there is a single process, or this is the first worker. */
export const speaksForAll = !cluster.isWorker || cluster.worker?.id === 1

export interface Workers {
  /** Resolves with 0 when all have ended after `stop`, with 1 when the first one could not start. */
  ended: Promise<number>
  stop(): void
}

/** Starts one worker, and the others when it serves: what keeps a server from starting is said once. */
export function superviseWorkers(count: number): Workers {
  let isStopping = false
  let hasServed = false
  let finish: (code: number) => void = () => {}
  const ended = new Promise<number>((resolve) => {
    finish = resolve
  })
  const left = () => Object.keys(cluster.workers ?? {}).length
  cluster.on('listening', () => {
    if (hasServed || isStopping) return
    hasServed = true
    for (let number = 1; number < count; number++) cluster.fork()
  })
  cluster.on('exit', () => {
    if (isStopping || !hasServed) {
      if (left() === 0) finish(isStopping ? 0 : 1)
    } else cluster.fork()
  })
  cluster.fork()
  return {
    ended,
    stop() {
      isStopping = true
      if (left() === 0) finish(0)
      for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM')
    }
  }
}
