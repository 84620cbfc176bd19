/** What every page needs in Vietnamese: the timed quiz fetches no more than this. */
import { attempt } from './attempt.ts'
import { common } from './common.ts'

export const sentences = { common, attempt }
