/** What the pages outside the timed quiz say in English, feature by feature. */
import { account } from './account.ts'
import { contest } from './contest.ts'
import { message } from './message.ts'
import { ranking } from './ranking.ts'

export const siteSentences = { contest, account, message, ranking }
