/** The program of the thread that measures clips. */
import { doTask } from '../thread/thread.ts'
import { tasks } from './thread-tasks.ts'

await doTask(tasks)
