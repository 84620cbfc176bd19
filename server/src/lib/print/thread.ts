/** The program of the thread of documents. */
import { doTask } from '../thread/thread.ts'
import { tasks } from './thread-tasks.ts'

await doTask(tasks)
