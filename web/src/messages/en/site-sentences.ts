/** What the pages outside the timed quiz say in English, feature by feature. */
import { account } from './account.ts'
import { assistance } from './assistance.ts'
import { contest } from './contest.ts'
import { device } from './device.ts'
import { message } from './message.ts'
import { ranking } from './ranking.ts'
import { recovery } from './recovery.ts'

export const siteSentences = { contest, account, message, ranking, recovery, device, assistance }
