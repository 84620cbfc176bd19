/** What every page needs in English: the timed quiz fetches no more than this. */
import { attempt } from './attempt.ts'
import { common } from './common.ts'
import { problem } from './problem.ts'

export const sentences = { common, problem, attempt }
