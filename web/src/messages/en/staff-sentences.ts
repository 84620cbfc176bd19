/** What the pages of staff, and of one's own data, say in English: nobody else fetches it. */
import { administration } from './administration.ts'
import { audit } from './audit.ts'
import { award } from './award.ts'
import { desk } from './desk.ts'
import { headcount } from './headcount.ts'
import { privacy } from './privacy.ts'
import { retention } from './retention.ts'
import { unitList } from './unit-list.ts'

export const staffSentences = { administration, audit, award, desk, headcount, privacy, retention, unitList }
