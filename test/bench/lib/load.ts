/** The load generator as seen by a benchmark: another process, so that its CPU time is not the server's. */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Done, Job } from './jobs.ts'

export interface Load {
  pid: number
  run(job: Job): Promise<Done>
  close(): void
}

export function openLoad(): Load {
  const child = fork(fileURLToPath(new URL('./load-process.ts', import.meta.url)))
  return {
    pid: child.pid ?? 0,
    run: (job) =>
      new Promise((resolve, reject) => {
        const onExit = () => reject(new Error('The load generator has ended'))
        child.once('exit', onExit)
        child.once('message', ({ done, failed }: { done?: Done; failed?: string }) => {
          child.off('exit', onExit)
          if (done) resolve(done)
          else reject(new Error(failed))
        })
        child.send(job)
      }),
    close: () => child.kill()
  }
}
