/** The load generator's own process: does one job after the other, and tells what came of it. */
import { type Job, work } from './jobs.ts'

process.on('message', (job: Job) => {
  work(job).then(
    (done) => process.send?.({ done }),
    (error: Error) => process.send?.({ failed: error.stack ?? error.message })
  )
})
