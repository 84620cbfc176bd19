/** The program of the thread of comparing. */
import { doTask } from '../../lib/thread/thread.ts'
import { type ComparingTypes, compare } from './compare.ts'

await doTask<ComparingTypes>({ compare })
