/** All sentences in Vietnamese, feature by feature. */
import { account } from './account.ts'
import { attempt } from './attempt.ts'
import { common } from './common.ts'
import { contest } from './contest.ts'
import { problem } from './problem.ts'
import { ranking } from './ranking.ts'

export const sentences = { common, problem, contest, account, ranking, attempt }
