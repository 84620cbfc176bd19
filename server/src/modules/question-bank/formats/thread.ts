/** The program of the thread of questions. */
import { doTask } from '../../../lib/thread/thread.ts'
import { tasks } from './thread-tasks.ts'

await doTask(tasks)
