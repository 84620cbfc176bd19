/** What the pages outside the timed quiz say in Vietnamese, feature by feature. */
import { account } from './account.ts'
import { contest } from './contest.ts'
import { ranking } from './ranking.ts'

export const siteSentences = { contest, account, ranking }
